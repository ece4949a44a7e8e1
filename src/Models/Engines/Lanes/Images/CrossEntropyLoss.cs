namespace Reproducibility.Models.Lanes;

/// <summary>The cross-entropy of answers with labels, per lane, and the right answers among them.</summary>
internal sealed unsafe class CrossEntropyLoss<L, V>(Planes<V> answers, int[,] labels) where L : ILanes<V> where V : unmanaged
{
    private static readonly int Lanes = sizeof(V) / sizeof(float);
    private readonly int classes = answers.Shape.Count;

    /// <summary>Sum of -log softmax(answer)[label], in nats, since the last <see cref="Begin"/>: [lanes].</summary>
    public double[] Sums { get; } = new double[Lanes];

    /// <summary>Right answers since then: [lanes].</summary>
    public int[] Hits { get; } = new int[Lanes];

    /// <summary>Begins a batch.</summary>
    public void Begin()
    {
        Array.Clear(Sums);
        Array.Clear(Hits);
    }

    /// <summary>Adds some examples and replaces their answers by the derivatives of share times the loss.</summary>
    /// <param name="examples">How many of the block.</param>
    /// <param name="share">1 / examples of the batch.</param>
    public void Add(int examples, float share)
    {
        for (var e = 0; e < examples; e++)
        {
            var answer = answers.At(e, 0, 0, 0);
            for (var lane = 0; lane < Lanes; lane++)
            {
                Sums[lane] -= ((float*)(answer + labels[e, lane]))[lane];
                Hits[lane] += IsRight((float*)answer + lane, labels[e, lane]) ? 1 : 0;
            }

            SoftmaxStage<L, V>.Probabilities(answer, answer, classes, out var greatest, out var sum);
            for (var i = 0; i < classes; i++)
                answer[i] = L.Multiply(answer[i], L.Broadcast(share));
            for (var lane = 0; lane < Lanes; lane++)
            {
                // By way of double precision: rounded to single, a library's logarithm is the same on every machine.
                Sums[lane] += (float)Math.Log(((float*)&sum)[lane]) + (double)((float*)&greatest)[lane];
                ((float*)(answer + labels[e, lane]))[lane] -= share;
            }
        }
    }

    /// <summary>Whether the label's answer is the first of the greatest.</summary>
    private bool IsRight(float* answer, int label)
    {
        for (var i = 0; i < classes; i++)
        {
            if (i < label ? answer[i * Lanes] >= answer[label * Lanes] : answer[i * Lanes] > answer[label * Lanes])
                return false;
        }

        return true;
    }
}
