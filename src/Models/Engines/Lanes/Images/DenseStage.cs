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
internal sealed class DenseStage<L, V>(
    Dense dense, Matrix<V> below, Matrix<V> above, Matrix<V> weights, Matrix<V> gradients, Product<V> forward, Product<V>? backward, Matrix<V> zeros) : Stage
    where L : ILanes<V> where V : unmanaged
{
    private static readonly Product<V> Plain = new Product<L, V, Plain<V>>(0);

    /// <inheritdoc/>
    public override void Forward(int examples, bool isTraining) =>
        forward.Run(dense.Outputs, examples, dense.Inputs, weights, below, above, weights.Repeat(dense.Inputs));

    /// <inheritdoc/>
    public override void Backward(int examples, bool isFirst)
    {
        Plain.Run(dense.Outputs, dense.Inputs + 1, examples, above, below.Transposed, gradients, isFirst ? zeros : gradients);
        backward?.Run(dense.Inputs, examples, dense.Outputs, weights.Transposed, above, below, zeros);
    }
}
