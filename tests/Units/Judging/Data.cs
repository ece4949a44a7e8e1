using Reproducibility.Metrics.Judging;

namespace Reproducibility.Units.Judging;

/// <summary>Samples for tests.</summary>
internal static class Data
{
    /// <summary>Value i from a formula of the seed's number.</summary>
    internal static Sample Noisy(string name, string unit, int seeds, Func<int, double> value) =>
        new(name, unit, Enumerable.Range(0, seeds).Select(value).ToArray());
}
