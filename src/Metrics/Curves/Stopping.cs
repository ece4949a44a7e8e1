namespace Reproducibility.Metrics;

/// <summary>Where a stop rule would have ended a run whose whole curve was recorded.</summary>
public static class Stopping
{
    /// <summary>
    /// Number of steps until a value is below a bound and the last changes from value to value were all small, counted from 1; +infinity where that
    /// never happens.
    /// </summary>
    /// <param name="curve">Values <c>[steps]</c>.</param>
    /// <param name="below">Bound on the value.</param>
    /// <param name="change">Bound on the size of a change.</param>
    /// <param name="changes">How many changes in a row must be that small.</param>
    public static double FirstSettled(ReadOnlySpan<float> curve, double below, double change, int changes = 2)
    {
        var small = 0;
        for (var i = 1; i < curve.Length; i++)
        {
            small = Math.Abs((double)curve[i] - curve[i - 1]) < change ? small + 1 : 0;
            if (small >= changes && curve[i] < below)
                return i + 1;
        }

        return double.PositiveInfinity;
    }
}
