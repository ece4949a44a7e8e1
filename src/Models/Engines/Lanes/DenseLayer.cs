namespace Reproducibility.Models.Lanes;

/// <summary>A dense layer with its activation: views of its numbers and the three products of a training step.</summary>
/// <remarks>
/// A row of weights ends with its unit's bias. The inputs end with a row of ones, so the biases' gradients are a column of the weights'.
/// </remarks>
/// <param name="Inputs">Units of the layer below.</param>
/// <param name="Outputs">Units of this layer.</param>
/// <param name="Weights">[outputs, inputs].</param>
/// <param name="Biases">[outputs, examples], one column repeated.</param>
/// <param name="Gradients">[outputs, inputs + 1].</param>
/// <param name="Below">[inputs + 1, examples]: outputs of the layer below, then ones.</param>
/// <param name="Above">[outputs, examples]: this layer's outputs; on the way back the loss's derivatives by the input sums.</param>
/// <param name="Forward">Makes the outputs.</param>
/// <param name="Backward">Makes the derivatives by the layer below's input sums; null for the first layer.</param>
internal sealed record DenseLayer<V>(
    int Inputs,
    int Outputs,
    Matrix<V> Weights,
    Matrix<V> Biases,
    Matrix<V> Gradients,
    Matrix<V> Below,
    Matrix<V> Above,
    Product<V> Forward,
    Product<V>? Backward)
    where V : unmanaged;
