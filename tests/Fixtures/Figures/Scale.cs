using ScottPlot;

namespace Reproducibility.Fixtures.Figures;

/// <summary>
/// From data to plot coordinates. ScottPlot has no logarithmic axes: the decimal logarithms are plotted,
/// and the ticks say what they stand for.
/// </summary>
/// <param name="Log">Whether coordinates are logarithms.</param>
/// <param name="Min">Lower limit, as a coordinate.</param>
/// <param name="Max">Upper limit, as a coordinate.</param>
internal sealed record Scale(bool Log, double Min, double Max)
{
    /// <summary>Whether all that it shows are whole numbers, counts for example.</summary>
    internal bool Whole { get; private init; }

    internal double Span => Max - Min;

    /// <summary>Shows all finite values (on a logarithmic axis all positive ones) with a margin on both sides.</summary>
    internal static Scale Over(Axis axis, IEnumerable<double> values, double margin = 0.04)
    {
        var shown = values.Concat(axis.Reach).Where(v => double.IsFinite(v) && (!axis.Log || v > 0)).Select(v => axis.Log ? Math.Log10(v) : v).ToArray();
        var (min, max) = shown.Length == 0 ? (0, 1) : (shown.Min(), shown.Max());
        if (max - min <= 1e-9 * Math.Max(1, Math.Abs(max)))
            (min, max) = (min - 0.5, max + 0.5);
        return new Scale(axis.Log, min - (max - min) * margin, max + (max - min) * margin) { Whole = shown.Length > 0 && shown.All(double.IsInteger) };
    }

    /// <summary>Coordinate of a value; NaN where a logarithmic axis cannot show it.</summary>
    internal double At(double value) => !Log ? value : value > 0 ? Math.Log10(value) : double.NaN;

    /// <summary>The same, but at the axis's edge instead of NaN for zero and below: for the ends of bands.</summary>
    internal double Clamped(double value) => Log && value <= 0 ? Min : At(value);

    internal double[] At(IEnumerable<double> values) => [.. values.Select(At)];

    /// <summary>With the upper limit moved so that a share of the axis lies beyond the data.</summary>
    internal Scale WithRoomAbove(double share) => this with { Max = Min + Span / (1 - share) };

    /// <summary>Ticks for the coordinates from the lower limit to the given one, about so many.</summary>
    internal ITickGenerator Ticks(double to, int count) => Log ? LogTicks.Between(Min, to, count) : LinearTicks.Between(Min, to, count, Whole);
}
