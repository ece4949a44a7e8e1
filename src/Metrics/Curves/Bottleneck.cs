using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>
/// A first layer of a single ReLU unit. The rest of the net sees max(0, w x + b) and nothing else of the input. So the whole net is constant on one
/// side of the kink at -b / w, whatever its other layers do.
/// </summary>
/// <param name="Weight">w.</param>
/// <param name="Bias">b.</param>
public readonly record struct Bottleneck(double Weight, double Bias)
{
    /// <summary>Input at which the unit begins to answer; +infinity where there is none.</summary>
    public double Kink => double.IsFinite(-Bias / Weight) ? -Bias / Weight : double.PositiveInfinity;

    /// <summary>The first layer of a net.</summary>
    /// <exception cref="ArgumentException">Its first layer is not one unit with one input.</exception>
    public static Bottleneck Of(Architecture net, float[] row) => net.Layers[0] is Dense(1, 1)
        ? new Bottleneck(row[net.Slices[0].Weights], row[net.Slices[0].Biases])
        : throw new ArgumentException($"{net} does not begin with a layer 1-1.", nameof(net));

    /// <summary>Whether the unit answers more than zero.</summary>
    public bool IsOpen(double x) => Weight * x + Bias > 0;

    /// <summary>Share of the inputs for which the unit is zero; 1 where it is dead on all of them.</summary>
    public double ShutShare(Points points) => (double)Shut(points).Count / points.Count;

    /// <summary>
    /// Smallest mean squared error that any net behind the unit can reach: no error where the unit is open, the best constant where it is shut.
    /// </summary>
    public double Floor(Points points)
    {
        var shut = Shut(points);
        if (shut.Count == 0)
            return 0;
        var mean = shut.Average();
        return shut.Sum(y => (y - mean) * (y - mean)) / points.Count;
    }

    private List<double> Shut(Points points)
    {
        var unit = this;
        return [.. points.X.Zip(points.Y).Where(p => !unit.IsOpen(p.First)).Select(p => (double)p.Second)];
    }
}
