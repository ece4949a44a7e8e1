namespace ScottPlot;

/// <summary>A point in the units of the data.</summary>
public record struct Coordinates
{
    public Coordinates(double x, double y) => (X, Y) = (x, y);

    public double X { get; set; }
    public double Y { get; set; }

    internal readonly bool IsFinite => double.IsFinite(X) && double.IsFinite(Y);
}

public readonly record struct CoordinateLine
{
    public CoordinateLine(Coordinates start, Coordinates end) => (Start, End) = (start, end);

    public Coordinates Start { get; init; }
    public Coordinates End { get; init; }

    public CoordinateLine(double x1, double y1, double x2, double y2) : this(new(x1, y1), new(x2, y2))
    {
    }
}

/// <summary>An interval; the two values may come in either order.</summary>
public readonly record struct CoordinateRange
{
    public CoordinateRange(double value1, double value2) => (Value1, Value2) = (value1, value2);

    public double Value1 { get; init; }
    public double Value2 { get; init; }

    public double Min => Math.Min(Value1, Value2);
    public double Max => Math.Max(Value1, Value2);
    public double Span => Max - Min;

    /// <summary>Within the interval, or outside it by no more than rounding.</summary>
    public bool Contains(double value) => value >= Min - Span * 1e-9 && value <= Max + Span * 1e-9;
}

/// <summary>What part of the plane is shown, or what part some data cover; NaN where there is nothing to say.</summary>
public readonly record struct AxisLimits
{
    public AxisLimits(double left, double right, double bottom, double top) => (Left, Right, Bottom, Top) = (left, right, bottom, top);

    public double Left { get; init; }
    public double Right { get; init; }
    public double Bottom { get; init; }
    public double Top { get; init; }

    public static AxisLimits NoLimits => new(double.NaN, double.NaN, double.NaN, double.NaN);

    public CoordinateRange XRange => new(Left, Right);
    public CoordinateRange YRange => new(Bottom, Top);

    /// <summary>The smallest limits that hold every finite value.</summary>
    internal static AxisLimits Of(IEnumerable<Coordinates> points)
    {
        var finite = points.Where(p => p.IsFinite).ToArray();
        return finite.Length == 0
            ? NoLimits
            : new AxisLimits(finite.Min(p => p.X), finite.Max(p => p.X), finite.Min(p => p.Y), finite.Max(p => p.Y));
    }
}
