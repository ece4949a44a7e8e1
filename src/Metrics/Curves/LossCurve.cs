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

    /// <summary>
    /// Number of steps until the curve has done a share of its whole fall, from its first value to its lowest; 1 asks for the lowest value itself.
    /// It compares curves of different scale, and is always reached.
    /// </summary>
    /// <param name="curve">Values <c>[steps]</c>.</param>
    /// <param name="share">Share of the fall, from 0 to 1.</param>
    public static int FallenBy(ReadOnlySpan<float> curve, double share)
    {
        double first = curve[0], lowest = curve[0];
        foreach (var value in curve)
            lowest = Math.Min(lowest, value);
        var level = Math.Max(lowest, first - share * (first - lowest));
        var i = 0;
        while (curve[i] > level)
            i++;
        return i + 1;
    }

    /// <summary>
    /// A stop rule on two single values: the number of steps until a value lies less than <paramref name="improvement"/> below the one before it;
    /// +infinity where none does.
    /// </summary>
    /// <param name="curve">Values, the first of them after <paramref name="every"/> steps.</param>
    /// <param name="improvement">In the curve's unit.</param>
    /// <param name="every">Steps between two values.</param>
    /// <param name="notBefore">Step of the earliest stop.</param>
    public static double FirstStall(ReadOnlySpan<double> curve, double improvement, int every = 1, int notBefore = 0)
    {
        for (var i = 1; i < curve.Length; i++)
        {
            var step = (i + 1) * every;
            if (step >= notBefore && curve[i - 1] - curve[i] < improvement)
                return step;
        }

        return double.PositiveInfinity;
    }

    /// <summary>
    /// Number of steps until a stop rule of the reports fires: the curve is below a threshold and its last changes are all small; +infinity where it
    /// never does.
    /// </summary>
    /// <param name="curve">Values <c>[steps]</c>.</param>
    /// <param name="threshold">Bound, in the curve's unit.</param>
    /// <param name="change">Bound on the size of each of the last changes, in the curve's unit.</param>
    /// <param name="changes">How many changes must be small.</param>
    public static double FirstSettled(ReadOnlySpan<float> curve, double threshold, double change, int changes)
    {
        var small = 0;
        for (var i = 0; i < curve.Length; i++)
        {
            small = i > 0 && Math.Abs((double)curve[i] - curve[i - 1]) < change ? small + 1 : 0;
            if (curve[i] < threshold && small >= changes)
                return i + 1;
        }

        return double.PositiveInfinity;
    }

    /// <summary>
    /// The largest factor by which the curve rises from one value to any later one; at most 1 where it only falls. It is taken on medians of equal
    /// windows, so that a spike is no rise.
    /// </summary>
    /// <param name="curve">Positive values.</param>
    /// <param name="windows">Number of windows, at least 2; a rest at the end is left out.</param>
    public static double LargestRise(ReadOnlySpan<float> curve, int windows)
    {
        var size = curve.Length / windows;
        var (lowest, rise) = (double.PositiveInfinity, 0.0);
        for (var i = 0; i < windows; i++)
        {
            var level = FinalLevel(curve[..((i + 1) * size)], size);
            rise = Math.Max(rise, level / lowest);
            lowest = Math.Min(lowest, level);
        }

        return rise;
    }

    /// <summary>Median of the last values: the level at the end, robust against a single spike.</summary>
    /// <param name="curve">Values <c>[steps]</c>.</param>
    /// <param name="count">How many values from the end; at most the curve's length are used.</param>
    public static double FinalLevel(ReadOnlySpan<float> curve, int count = 100) =>
        Level(curve, Math.Max(1, curve.Length - count + 1), curve.Length);

    /// <summary>Median of the values of some steps.</summary>
    /// <param name="curve">Values <c>[steps]</c>.</param>
    /// <param name="from">First step, counted from 1.</param>
    /// <param name="to">Last step.</param>
    public static double Level(ReadOnlySpan<float> curve, int from, int to) =>
        curve[(from - 1)..to].ToArray().Select(v => (double)v).Median();
}
