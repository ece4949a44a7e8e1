using System.Globalization;

namespace Reproducibility.Snapshots;

/// <summary>How far apart two numbers on one axis of a figure may lie.</summary>
/// <param name="Log">Whether the axis is logarithmic: then a share of the number, else a share of what the axis spans.</param>
/// <param name="Span">What the axis spans.</param>
/// <param name="Tolerance">The share.</param>
internal sealed record Allowance(bool Log, double Span, double Tolerance)
{
    /// <summary>The allowance of an axis that shows these values.</summary>
    internal static Allowance Of(bool log, IEnumerable<double?> values, double tolerance)
    {
        var numbers = values.OfType<double>().ToArray();
        return new(log, numbers.Length == 0 ? 0 : numbers.Max() - numbers.Min(), tolerance);
    }

    /// <summary>Whether both may stand for each other; null is a gap.</summary>
    internal bool Admits(double? now, double? then) => now is { } a && then is { } b ? Math.Abs(a - b) <= Limit(a, b) : now == then;

    /// <summary>The largest difference allowed.</summary>
    internal double Limit(double a, double b) => Tolerance * (Log ? Math.Max(Math.Abs(a), Math.Abs(b)) : Span);

    /// <summary>"2 % of the number".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Tolerance:0.##%} {(Log ? "of the number" : $"of the axis's {Span}")}");
}
