namespace Reproducibility.Metrics;

/// <summary>Quantities read off a part of a curve: <c>[steps]</c>, from one step to another, both included and counted from 1.</summary>
public static class Windows
{
    /// <summary>Largest value.</summary>
    public static double Largest(ReadOnlySpan<float> curve, int from, int to) => curve[LargestAt(curve, from, to) - 1];

    /// <summary>Step of the largest value, the first of several.</summary>
    public static int LargestAt(ReadOnlySpan<float> curve, int from, int to)
    {
        var at = from;
        for (var step = from + 1; step <= to; step++)
        {
            if (curve[step - 1] > curve[at - 1])
                at = step;
        }

        return at;
    }

    /// <summary>First step at which the curve rises above a threshold from below; +infinity where it never does.</summary>
    public static double FirstRise(ReadOnlySpan<float> curve, double threshold)
    {
        for (var step = 2; step <= curve.Length; step++)
        {
            if (curve[step - 1] > threshold && curve[step - 2] <= threshold)
                return step;
        }

        return double.PositiveInfinity;
    }

    /// <summary>
    /// Largest value of each run of <paramref name="width"/> steps, so that a thinned curve keeps its spikes; a last incomplete run counts too.
    /// </summary>
    public static double[] Envelope(float[] curve, int width) => [.. curve.Chunk(width).Select(values => (double)values.Max())];
}
