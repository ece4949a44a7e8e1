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
    /// <summary>A sum's part goes through so many bytes of weights: with a tile's examples most of a first-level cache.</summary>
    private const int PartBytes = 20_480;

    /// <summary>
    /// Inputs whose gradients are summed for all outputs before the next ones, so that they stay in a cache. They are at least so many, and of few examples
    /// so many numbers.
    /// </summary>
    private const int PartInputs = 96, PartNumbers = 2048;

    /// <summary>Outputs, or derivatives below, of all examples before the next ones, so that weights are loaded once: 16, or what whole tiles take.</summary>
    private static readonly int PartColumns = 16 / Tiles<L, V, Plain<V>>.MostColumns * Tiles<L, V, Plain<V>>.MostColumns;

    private static readonly Product<V> Plain = new Product<L, V, Plain<V>>(0);

    private readonly Product<V> ofGradients = Far<V>.Suits(dense.Weights + dense.Biases) ? new Product<L, V, Far<V>>(0) : Plain;

    /// <inheritdoc/>
    public override void Forward(int examples, bool isTraining) =>
        Sum(forward, examples, dense.Outputs, dense.Inputs, below, weights.Transposed, above, weights.Repeat(dense.Inputs).Transposed);

    /// <inheritdoc/>
    public override void Backward(int examples, bool isFirst)
    {
        var part = Math.Max(PartInputs, PartNumbers / examples);
        for (var first = 0; first <= dense.Inputs; first += part)
        {
            var (inputs, sums) = (Math.Min(part, dense.Inputs + 1 - first), new Matrix<V>(gradients, 0, first));
            ofGradients.Run(dense.Outputs, inputs, examples, above, new Matrix<V>(below, first, 0).Transposed, sums, isFirst ? zeros : sums);
        }

        if (backward is not null)
            Sum(backward, examples, dense.Inputs, dense.Outputs, above, weights, below, zeros);
    }

    /// <summary>C [examples, n] = finish(init + A B) in parts; the order of summation is that of the whole.</summary>
    /// <param name="finish">What is done to each entry.</param>
    /// <param name="examples">Rows of C.</param>
    /// <param name="n">Columns of C.</param>
    /// <param name="k">Terms of each sum.</param>
    /// <param name="seen">[k, examples].</param>
    /// <param name="b">[k, n].</param>
    /// <param name="made">[n, examples].</param>
    /// <param name="init">Where each sum begins.</param>
    private void Sum(Product<V> finish, int examples, int n, int k, in Matrix<V> seen, in Matrix<V> b, in Matrix<V> made, in Matrix<V> init)
    {
        var (part, a, c, sums) = (PartBytes / sizeof(V) / PartColumns, seen.Transposed, made.Transposed, new Matrix<V>(partial, 1, examples));
        for (var done = 0; done < k; done += part)
        {
            var from = done == 0 ? init : sums;
            var (product, to) = k - done > part ? (Plain, sums) : (finish, c);
            for (var first = 0; first < n; first += PartColumns)
            {
                var count = Math.Min(PartColumns, n - first);
                product.Run(examples, count, Math.Min(part, k - done), new(a, 0, done), new(b, done, first), new(to, 0, first), new(from, 0, first));
            }
        }
    }
}
