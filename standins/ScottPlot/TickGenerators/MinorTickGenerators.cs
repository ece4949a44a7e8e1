namespace ScottPlot.TickGenerators;

/// <summary>Splits the distance between major ticks into equal parts.</summary>
public class EvenlySpacedMinorTickGenerator(double minorTickPerMajorTick) : IMinorTickGenerator
{
    public double MinorTicksPerMajorTick { get; set; } = minorTickPerMajorTick;

    public IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange visibleRange)
    {
        if (majorTicks.Length < 2)
            return [];
        var step = (majorTicks[1] - majorTicks[0]) / MinorTicksPerMajorTick;
        var first = Math.Ceiling((visibleRange.Min - majorTicks[0]) / step - 1e-9);
        var last = Math.Floor((visibleRange.Max - majorTicks[0]) / step + 1e-9);
        return Enumerable.Range(0, (int)(last - first) + 1)
            .Select(i => first + i)
            .Where(i => Math.Abs(Math.IEEERemainder(i, MinorTicksPerMajorTick)) > 1e-6)
            .Select(i => majorTicks[0] + i * step);
    }
}

/// <summary>Where the values between two powers of ten lie on an axis of decimal logarithms.</summary>
public class LogMinorTickGenerator : IMinorTickGenerator
{
    /// <summary>Parts of a decade: 5 puts ticks at 2, 4, 6 and 8.</summary>
    public int Divisions { get; set; } = 5;

    public IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange visibleRange) =>
        Decades.Split(visibleRange, Divisions);
}

/// <summary>Where the values between two powers of ten lie on an axis of decimal logarithms.</summary>
public class LogDecadeMinorTickGenerator : IMinorTickGenerator
{
    /// <summary>Parts of a decade: 10 puts ticks at 2, 3, ... 9.</summary>
    public int TicksPerDecade { get; set; } = 10;

    public IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange visibleRange) =>
        Decades.Split(visibleRange, TicksPerDecade);
}

internal static class Decades
{
    internal static IEnumerable<double> Split(CoordinateRange range, int parts) =>
        from decade in Enumerable.Range((int)Math.Floor(range.Min), (int)Math.Ceiling(range.Span) + 2)
        from part in Enumerable.Range(1, parts - 1)
        let position = decade + Math.Log10(10.0 * part / parts)
        where position > decade && range.Contains(position)
        select position;
}
