using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>
/// What several reports print as the norm of a gradient: a mean of the L2 norms of its tensors, each layer's weights and biases. It is less than the norm over
/// all parameters.
/// </summary>
public static class TensorNorms
{
    /// <summary>Over all tensors.</summary>
    /// <param name="net">Whose layers they belong to.</param>
    /// <param name="row"><c>[net.Parameters]</c>, one number per parameter.</param>
    public static double Mean(Architecture net, float[] row) =>
        net.Slices.SelectMany(slice => new[] { Weights(slice, row), Biases(slice, row) }).Average();

    /// <summary>Over the weights of all layers.</summary>
    /// <inheritdoc cref="Mean"/>
    public static double MeanOfWeights(Architecture net, float[] row) => net.Slices.Average(slice => Weights(slice, row));

    private static double Weights(Architecture.Slice slice, float[] row) => Directions.Length(row.AsSpan(slice.Weights, slice.Layer.Weights));

    private static double Biases(Architecture.Slice slice, float[] row) => Directions.Length(row.AsSpan(slice.Biases, slice.Layer.Biases));
}
