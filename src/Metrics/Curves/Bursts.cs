namespace Reproducibility.Metrics;

/// <summary>A stretch in which a curve rises far above its own surroundings. Steps count from 1.</summary>
/// <param name="Start">First step far above the surroundings.</param>
/// <param name="Peak">Step of the largest value.</param>
/// <param name="End">Last step before the curve is back at the level of its surroundings.</param>
/// <param name="Height">Value at the peak.</param>
public readonly record struct Burst(int Start, int Peak, int End, double Height);

/// <summary>Finds bursts, for instance of a gradient norm.</summary>
public static class Bursts
{
    /// <summary>
    /// The bursts of a curve. The surroundings' level at a step is the running median, so a slow rise or fall is no burst. A burst begins where the
    /// curve is above <paramref name="factor"/> times that level and lasts until it is down at the level itself, so a jagged one counts once.
    /// </summary>
    /// <param name="curve">Values <c>[steps]</c>, none negative.</param>
    /// <param name="factor">How far above the surroundings a burst must rise.</param>
    /// <param name="window">Steps of the running median; longer than two bursts.</param>
    public static IReadOnlyList<Burst> Of(ReadOnlySpan<float> curve, double factor = 3, int window = 401)
    {
        var level = RunningMedian(curve, window);
        var bursts = new List<Burst>();
        Burst? open = null;
        for (var i = 0; i < curve.Length; i++)
        {
            if (open is not { } burst)
                open = curve[i] > factor * level[i] ? new Burst(i + 1, i + 1, i + 1, curve[i]) : null;
            else if (curve[i] > level[i])
                open = curve[i] > burst.Height ? new Burst(burst.Start, i + 1, i + 1, curve[i]) : burst with { End = i + 1 };
            else
            {
                bursts.Add(burst);
                open = null;
            }
        }

        if (open is { } last)
            bursts.Add(last);
        return bursts;
    }

    /// <summary>Median of the <paramref name="window"/> values around each step; fewer at the ends. Of an even number, the upper one.</summary>
    public static float[] RunningMedian(ReadOnlySpan<float> curve, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        var reach = window / 2;
        var sorted = new List<float>(window + 1);
        var medians = new float[curve.Length];
        for (var i = 0; i < Math.Min(reach, curve.Length); i++)
            Insert(sorted, curve[i]);
        for (var i = 0; i < curve.Length; i++)
        {
            if (i + reach < curve.Length)
                Insert(sorted, curve[i + reach]);
            if (i > reach)
                sorted.RemoveAt(sorted.BinarySearch(curve[i - reach - 1]));
            medians[i] = sorted[sorted.Count / 2];
        }

        return medians;
    }

    private static void Insert(List<float> sorted, float value)
    {
        var at = sorted.BinarySearch(value);
        sorted.Insert(at < 0 ? ~at : at, value);
    }
}
