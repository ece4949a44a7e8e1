namespace Reproducibility.Models.Lanes;

/// <summary>exp(x_i) / sum_j exp(x_j) over the channels. The probabilities stay at the inputs for the way back.</summary>
internal sealed unsafe class SoftmaxStage<L, V>(Planes<V> below, Planes<V> above) : Stage where L : ILanes<V> where V : unmanaged
{
    private readonly int classes = below.Shape.Count;

    /// <inheritdoc/>
    public override void Forward(int examples, bool isTraining)
    {
        for (var e = 0; e < examples; e++)
        {
            V* source = below.At(e, 0, 0, 0), target = above.At(e, 0, 0, 0);
            Probabilities(source, source, classes, out _, out _);
            for (var i = 0; i < classes; i++)
                target[i] = source[i];
        }
    }

    /// <inheritdoc/>
    public override void Backward(int examples, bool isFirst)
    {
        for (var e = 0; e < examples; e++)
        {
            V* p = below.At(e, 0, 0, 0), derivatives = above.At(e, 0, 0, 0);
            V mean = default;
            for (var i = 0; i < classes; i++)
                mean = L.MultiplyAdd(derivatives[i], p[i], mean);
            for (var i = 0; i < classes; i++)
                p[i] = L.Multiply(p[i], L.Subtract(derivatives[i], mean));
        }
    }

    /// <summary>Softmax of a vector of answers, computed from their distance to the greatest.</summary>
    /// <param name="answers">[classes].</param>
    /// <param name="probabilities">[classes]; may be the answers.</param>
    /// <param name="classes">How many.</param>
    /// <param name="greatest">The greatest answer.</param>
    /// <param name="sum">Sum of exp(answer - greatest).</param>
    public static void Probabilities(V* answers, V* probabilities, int classes, out V greatest, out V sum)
    {
        greatest = answers[0];
        for (var i = 1; i < classes; i++)
            greatest = L.Select(L.Above(answers[i], greatest), answers[i], greatest);
        sum = default;
        for (var i = 0; i < classes; i++)
        {
            probabilities[i] = Exponential<L, V>.Of(L.Subtract(answers[i], greatest));
            sum = L.Add(sum, probabilities[i]);
        }

        var share = L.Divide(L.Broadcast(1), sum);
        for (var i = 0; i < classes; i++)
            probabilities[i] = L.Multiply(probabilities[i], share);
    }
}
