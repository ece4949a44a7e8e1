using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>
/// How fast the loss rises around a net: its mean increase over random steps of a given size. The raw kind depends on the scale of the weights; the
/// filter-normalised kind does not. A ReLU net may change that scale from layer to layer without changing its answers (Dinh et al., "Sharp minima can
/// generalize for deep nets", 2017).
/// </summary>
public static class Sharpness
{
    /// <summary>Steps of one length in parameter space.</summary>
    /// <param name="net">What the row is the parameters of.</param>
    /// <param name="row"><c>[parameters]</c>.</param>
    /// <param name="losses">Loss of each of some rows.</param>
    /// <param name="radius">Length of a step.</param>
    /// <param name="directions">How many are averaged.</param>
    /// <param name="random">Stream of the directions.</param>
    public static double Raw(
        Architecture net, float[] row, Func<IReadOnlyList<float[]>, IEnumerable<double>> losses, double radius, int directions, Random random) =>
        Rise(row, losses, radius, directions, () => Directions.Unit(net, random));

    /// <summary>Steps that are, in every filter, a share of the weights' own length.</summary>
    /// <param name="net">What the row is the parameters of.</param>
    /// <param name="row"><c>[parameters]</c>.</param>
    /// <param name="losses">Loss of each of some rows.</param>
    /// <param name="share">Length of a step in units of the filter's length.</param>
    /// <param name="directions">How many are averaged.</param>
    /// <param name="random">Stream of the directions.</param>
    public static double FilterNormalised(
        Architecture net, float[] row, Func<IReadOnlyList<float[]>, IEnumerable<double>> losses, double share, int directions, Random random) =>
        Rise(row, losses, share, directions, () => Directions.FilterNormalised(net, row, random));

    private static double Rise(float[] row, Func<IReadOnlyList<float[]>, IEnumerable<double>> losses, double size, int directions, Func<float[]> direction)
    {
        double[] at = [.. losses([row, .. Enumerable.Range(0, directions).Select(_ => row.Zip(direction(), (v, d) => (float)(v + size * d)).ToArray())])];
        return at[1..].Average() - at[0];
    }
}
