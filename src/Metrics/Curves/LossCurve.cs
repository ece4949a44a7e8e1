using MathNet.Numerics.Statistics;

namespace Reproducibility.Metrics;

/// <summary>Quantities read off a curve of values over steps, for instance a loss per step: <c>[steps]</c>.</summary>
public static class LossCurve
{
    /// <summary>
    /// Number of steps until the curve is first below a threshold, counted from 1; +infinity where it never is: a censored time, not a number.
    /// </summary>
    /// <param name="curve">Values <c>[steps]</c>.</param>
    /// <param name="threshold">Bound, in the curve's unit.</param>
    /// <param name="every">Steps between two values.</param>
    public static double FirstBelow(ReadOnlySpan<float> curve, double threshold, int every = 1)
    {
        for (var i = 0; i < curve.Length; i++)
        {
            if (curve[i] < threshold)
                return (i + 1.0) * every;
        }

        return double.PositiveInfinity;
    }

    /// <summary>Median of the last values: the level at the end, robust against a single spike.</summary>
    /// <param name="curve">Values <c>[steps]</c>.</param>
    /// <param name="count">How many values from the end; at most the curve's length are used.</param>
    public static double FinalLevel(ReadOnlySpan<float> curve, int count = 100) =>
        curve[Math.Max(0, curve.Length - count)..].ToArray().Select(v => (double)v).Median();
}
