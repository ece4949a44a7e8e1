namespace Reproducibility.Models.Lanes;

/// <summary>A dense layer with its activation.</summary>
/// <param name="dense">Its sizes.</param>
/// <param name="below">[inputs + 1, examples], the last row ones.</param>
/// <param name="above">[outputs, examples].</param>
/// <param name="weights">[outputs, inputs + 1], the last column biases.</param>
/// <param name="gradients">Likewise.</param>
/// <param name="forward">Makes the outputs.</param>
/// <param name="backward">Makes the derivatives below; null for the first stage.</param>
/// <param name="zeros">Zeros of any shape.</param>
/// <param name="partial">Room for as many numbers as the examples have inputs or outputs.</param>
internal sealed unsafe class DenseStage<L, V>(
    Dense dense,
    Matrix<V> below,
    Matrix<V> above,
    Matrix<V> weights,
    Matrix<V> gradients,
    Product<V> forward,
    Product<V>? backward,
    Matrix<V> zeros,
    V* partial) : Stage
    where L : ILanes<V> where V : unmanaged
{
    /// <summary>A sum's part goes through so many bytes of a right factor: most of a first-level cache.</summary>
    private const int PartBytes = 24_576;

    /// <summary>
    /// Examples, or inputs whose gradients are summed, that pass through all outputs before the next ones, so that they stay in a cache: at least so many
    /// inputs, and of few examples so many numbers.
    /// </summary>
    private const int PartExamples = 16, PartInputs = 96, PartNumbers = 2048;

    private static readonly Product<V> Plain = new Product<L, V, Plain<V>>(0);

    /// <inheritdoc/>
    public override void Forward(int examples, bool isTraining) =>
        Sum(forward, dense.Outputs, examples, dense.Inputs, weights, below, above, weights.Repeat(dense.Inputs));

    /// <inheritdoc/>
    public override void Backward(int examples, bool isFirst)
    {
        var part = Math.Max(PartInputs, PartNumbers / examples);
        for (var first = 0; first <= dense.Inputs; first += part)
        {
            var (inputs, sums) = (Math.Min(part, dense.Inputs + 1 - first), new Matrix<V>(gradients, 0, first));
            Plain.Run(dense.Outputs, inputs, examples, above, new Matrix<V>(below, first, 0).Transposed, sums, isFirst ? zeros : sums);
        }

        if (backward is not null)
            Sum(backward, dense.Inputs, examples, dense.Outputs, weights.Transposed, above, below, zeros);
    }

    /// <summary>C [m, examples] = finish(init + A B) in parts; the order of summation is that of the whole.</summary>
    private void Sum(Product<V> finish, int m, int examples, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init)
    {
        var (part, sums) = (PartBytes / sizeof(V) / PartExamples, new Matrix<V>(partial, examples, 1));
        for (var done = 0; done < k; done += part)
        {
            var from = done == 0 ? init : sums;
            var (product, to) = k - done > part ? (Plain, sums) : (finish, c);
            for (var first = 0; first < examples; first += PartExamples)
            {
                var count = Math.Min(PartExamples, examples - first);
                product.Run(m, count, Math.Min(part, k - done), new(a, 0, done), new(b, done, first), new(to, 0, first), new(from, 0, first));
            }
        }
    }
}
