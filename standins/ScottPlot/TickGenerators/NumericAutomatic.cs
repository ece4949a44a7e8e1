using System.Globalization;
using ScottPlot.Rendering;

namespace ScottPlot.TickGenerators;

/// <summary>Ticks at multiples of 1, 2 or 5 times a power of ten, as dense as their labels allow.</summary>
public class NumericAutomatic : ITickGenerator
{
    public Tick[] Ticks { get; set; } = [];
    public int MaxTickCount { get; set; } = 1000;
    public Func<double, string> LabelFormatter { get; set; } = Format;
    public bool IntegerTicksOnly { get; set; }
    public IMinorTickGenerator MinorTickGenerator { get; set; } = new EvenlySpacedMinorTickGenerator(5);

    /// <summary>In pixels.</summary>
    public float MinimumTickSpacing { get; set; }

    void ITickGenerator.Regenerate(CoordinateRange range, Edge edge, float size, LabelStyle labelStyle)
    {
        var positions = Steps(range.Span / 200).Select(step => Multiples(range, step)).First(Fits);
        var minor = MinorTickGenerator.GetMinorTicks(positions, range).Where(range.Contains);
        Ticks = [.. positions.Select(p => Tick.Major(p, LabelFormatter(p))), .. minor.Select(Tick.Minor)];

        bool Fits(double[] candidates)
        {
            if (candidates.Length > MaxTickCount)
                return false;
            if (candidates.Length < 2)
                return true;
            var spacing = size * (candidates[1] - candidates[0]) / range.Span;
            var needed = edge.IsVertical()
                ? labelStyle.FontSize * 2.4
                : candidates.Max(p => TextMetrics.Width(LabelFormatter(p), labelStyle)) + labelStyle.FontSize * 1.6;
            return spacing >= Math.Max(needed, MinimumTickSpacing);
        }
    }

    private static string Format(double value) =>
        Math.Abs(value) >= 1000
            ? value.ToString("#,0.##########", CultureInfo.InvariantCulture)
            : Math.Round(value, 10).ToString("G12", CultureInfo.InvariantCulture);

    /// <summary>1, 2, 5, 10, 20, ... times the largest power of ten that is no larger than the first one.</summary>
    private IEnumerable<double> Steps(double first)
    {
        for (var exponent = (int)Math.Floor(Math.Log10(Math.Max(first, 1e-300))); ; exponent++)
        {
            foreach (var step in new[] { 1, 2, 5 }.Select(digit => digit * Math.Pow(10, exponent)))
            {
                if (step >= 1 || !IntegerTicksOnly)
                    yield return step;
            }
        }
    }

    private static double[] Multiples(CoordinateRange range, double step)
    {
        var first = Math.Ceiling(range.Min / step - 1e-9);
        var last = Math.Floor(range.Max / step + 1e-9);
        return [.. Enumerable.Range(0, Math.Max(0, (int)(last - first) + 1)).Select(i => (first + i) * step)];
    }
}
