using MathNet.Numerics.Statistics;

namespace Reproducibility.Metrics;

/// <summary>Bursts of a positive curve above its own median, for instance of a gradient norm over steps: <c>[steps]</c>.</summary>
public static class Bursts
{
    /// <summary>
    /// Number of bursts. A burst begins where the curve, having been calm, rises above <paramref name="above"/> times its median; it is over, and
    /// the curve calm again, once it is back below <paramref name="calm"/> times the median. The two levels keep a ragged peak from counting
    /// twice; a curve that falls from its first value has no burst.
    /// </summary>
    /// <param name="curve">Values <c>[steps]</c>, positive.</param>
    /// <param name="above">Start of a burst, in medians.</param>
    /// <param name="calm">End of a burst, in medians; at most <paramref name="above"/>.</param>
    public static int Count(ReadOnlySpan<float> curve, double above = 5, double calm = 2)
    {
        var median = Median(curve);
        var (count, isCalm) = (0, false);
        foreach (var value in curve)
        {
            if (value < calm * median)
            {
                isCalm = true;
            }
            else if (isCalm && value > above * median)
            {
                count++;
                isCalm = false;
            }
        }

        return count;
    }

    /// <summary>Highest value of the curve, in medians.</summary>
    public static double Height(ReadOnlySpan<float> curve) => curve.ToArray().Max() / Median(curve);

    private static double Median(ReadOnlySpan<float> curve) => curve.ToArray().Select(v => (double)v).Median();
}
