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
