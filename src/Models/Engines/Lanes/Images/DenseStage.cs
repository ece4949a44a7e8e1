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
    Dense dense, Matrix<V> below, Matrix<V> above, Matrix<V> weights, Matrix<V> gradients, Product<V> forward, Product<V>? backward, Matrix<V> zeros, V* partial) : Stage
    where L : ILanes<V> where V : unmanaged
{
    /// <summary>Bytes of a right factor that a part of a sum goes through: most of a first-level cache.</summary>
    private const int PartBytes = 24_576;

    private static readonly Product<V> Plain = new Product<L, V, Plain<V>>(0);

    /// <inheritdoc/>
    public override void Forward(int examples, bool isTraining) =>
        Sum(forward, dense.Outputs, examples, dense.Inputs, weights, below, above, weights.Repeat(dense.Inputs));

    /// <inheritdoc/>
    public override void Backward(int examples, bool isFirst)
    {
        Plain.Run(dense.Outputs, dense.Inputs + 1, examples, above, below.Transposed, gradients, isFirst ? zeros : gradients);
        if (backward is not null)
            Sum(backward, dense.Inputs, examples, dense.Outputs, weights.Transposed, above, below, zeros);
    }

    /// <summary>A product in parts, whose order of summation is that of the whole.</summary>
    private void Sum(Product<V> finish, int m, int n, int k, in Matrix<V> a, in Matrix<V> b, in Matrix<V> c, in Matrix<V> init)
    {
        var (part, done, sums) = (Math.Max(16, PartBytes / sizeof(V) / n), 0, new Matrix<V>(partial, n, 1));
        for (; k - done > part; done += part)
            Plain.Run(m, n, part, new Matrix<V>(a, 0, done), new Matrix<V>(b, done, 0), sums, done == 0 ? init : sums);
        finish.Run(m, n, k - done, new Matrix<V>(a, 0, done), new Matrix<V>(b, done, 0), c, done == 0 ? init : sums);
    }
}
