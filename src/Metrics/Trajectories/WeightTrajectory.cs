using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>Copies the weights after chosen epochs, without the biases: the points of each run's way through weight space.</summary>
/// <param name="epochs">Epochs after which to copy, ascending; 0 is before the first update.</param>
public sealed class WeightTrajectory(IReadOnlyList<int> epochs) : Observer
{
    private readonly Course<float> points = new();
    private int seeds = 1;

    /// <inheritdoc/>
    public override IReadOnlyList<ICourse> Courses => [points];

    /// <summary>One seed's points: <c>[epochs][weights]</c>, each the layers' weights, first to last.</summary>
    public float[][] Of(int row = 0) => points.Of(row, seeds);

    /// <summary>The columns of a point that hold one layer's weights; the first layer with weights is 0.</summary>
    public static Range Layer(Architecture architecture, int layer)
    {
        var from = architecture.Slices.Take(layer).Sum(slice => slice.Layer.Weights);
        return from..(from + architecture.Slices[layer].Layer.Weights);
    }

    /// <summary>A row of the parameter matrix without its biases.</summary>
    public static float[] Weights(Architecture architecture, float[] row)
    {
        var weights = new float[architecture.Slices.Sum(slice => slice.Layer.Weights)];
        var filled = 0;
        foreach (var (layer, from, _) in architecture.Slices)
        {
            row.AsSpan(from, layer.Weights).CopyTo(weights.AsSpan(filled));
            filled += layer.Weights;
        }

        return weights;
    }

    /// <inheritdoc/>
    public override void Begin(Training training) => EpochEnd(training, 0);

    /// <inheritdoc/>
    public override void EpochEnd(Training training, int epoch)
    {
        seeds = training.Seeds;
        if (epochs.Contains(epoch))
            points.Add([.. training.Rows().SelectMany(row => Weights(training.Architecture, row))]);
    }
}
