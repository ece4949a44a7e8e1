namespace Reproducibility.Pages.Shared;

/// <summary>Where a number lies on a line from 0 to 1: logarithmic where positive values span more than a factor of 30.</summary>
public sealed record Axis(double Low, double High, bool Log)
{
    /// <summary>An axis over all finite values.</summary>
    internal static Axis Of(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        if (finite.Length == 0)
            return new(0, 1, Log: false);
        var (low, high) = (finite.Min(), finite.Max());
        if (low > 0 && high / low > 30)
            return new(low, high, Log: true);
        return low < high ? new(low, high, Log: false) : new(low - Math.Max(1e-9, Math.Abs(low) / 10), high + Math.Max(1e-9, Math.Abs(high) / 10), Log: false);
    }

    /// <summary>The place, with a margin at both ends; what was not reached or is no number stands at the right end.</summary>
    internal double Place(double value) => 0.02 + 0.96 * (value is double.PositiveInfinity or double.NaN ? 1 : Math.Clamp(Share(value), 0, 1));

    private double Share(double value) => Log
        ? value <= 0 ? 0 : Math.Log(value / Low) / Math.Log(High / Low)
        : (value - Low) / (High - Low);
}
