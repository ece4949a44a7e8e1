using Reproducibility.Metrics.Judging;
using Reproducibility.Units.Statistics;

namespace Reproducibility.Units.Judging;

/// <summary>Samples for tests.</summary>
internal static class Data
{
    internal const double Never = double.PositiveInfinity;

    /// <summary>Value i from a formula of the seed's number.</summary>
    internal static Sample Sample(string name, int seeds, Func<int, double> value, string unit = "", double? budget = null) =>
        new(name, unit, [.. Enumerable.Range(0, seeds).Select(value)], budget);

    /// <summary>Noise of a standard deviation about a mean.</summary>
    internal static Sample Noisy(string name, int seeds, double mean, double deviation, int stream)
    {
        var random = new Random(stream);
        return Sample(name, seeds, _ => mean + deviation * Null.Normal(random));
    }

    /// <summary>A sweep over the levels 1, 2, ... whose seeds scatter about the given curve.</summary>
    internal static Sweep Curve(int seeds, double deviation, params double[] means) => Sweep.Of(
        "loss", "", "size", [.. Enumerable.Range(1, means.Length).Select(i => (double)i)],
        [.. means.Select((mean, i) => Noisy("", seeds, mean, deviation, 100 + i).Values)]);

    /// <summary>The first so many seeds.</summary>
    internal static Sample First(this Sample sample, int seeds) => new(sample.Name, sample.Unit, [.. sample.Values.Take(seeds)], sample.Budget);
}
