namespace ScottPlot;

/// <summary>Limits that show all data with margins, as fractions of what the data span.</summary>
internal sealed record AutoScaler(double Left, double Right, double Bottom, double Top)
{
    internal static AutoScaler Default { get; } = new(0.05, 0.05, 0.075, 0.075);

    internal static AxisLimits Cover(IEnumerable<IPlottable> plottables)
    {
        var limits = plottables.Where(p => p.IsVisible).Select(p => p.GetAxisLimits()).ToArray();
        var (left, right) = Extremes(limits.SelectMany(l => new[] { l.Left, l.Right }));
        var (bottom, top) = Extremes(limits.SelectMany(l => new[] { l.Bottom, l.Top }));
        return new AxisLimits(left, right, bottom, top);
    }

    internal AxisLimits Scale(AxisLimits data)
    {
        var (left, right) = Widen(data.Left, data.Right, Left, Right);
        var (bottom, top) = Widen(data.Bottom, data.Top, Bottom, Top);
        return new AxisLimits(left, right, bottom, top);
    }

    private static (double Min, double Max) Extremes(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToArray();
        return finite.Length == 0 ? (double.NaN, double.NaN) : (finite.Min(), finite.Max());
    }

    private static (double Min, double Max) Widen(double min, double max, double below, double above)
    {
        if (!double.IsFinite(min))
            (min, max) = (-10, 10);
        if (max - min <= Math.Abs(min) * 1e-12)
            (min, max) = (min - 1, max + 1);
        var span = max - min;
        return (min - span * below, max + span * above);
    }
}
