namespace ScottPlot;

/// <summary>One bar of a <see cref="Plottables.BarPlot"/>.</summary>
public class Bar
{
    public double Position { get; set; }
    public double Value { get; set; }
    public double ValueBase { get; set; }

    /// <summary>Width, in the units of the position.</summary>
    public double Size { get; set; } = 0.8;

    /// <summary>Half the length of the error bar, in the units of the value.</summary>
    public double Error { get; set; }

    /// <summary>Width of the caps, in the units of the position.</summary>
    public double ErrorSize { get; set; } = 0.2;

    public bool ErrorPositive { get; set; } = true;
    public bool ErrorNegative { get; set; } = true;
    public bool IsVisible { get; set; } = true;
    public Orientation Orientation { get; set; } = Orientation.Vertical;

    /// <summary>Text beyond the end of the bar, or in its middle.</summary>
    public string Label { get; set; } = string.Empty;

    public string ValueLabel { get => Label; set => Label = value; }
    public bool CenterLabel { get; set; }

    /// <summary>From the end of the bar, in pixels.</summary>
    public float LabelOffset { get; set; } = 5;

    public LineStyle LineStyle { get; set; } = new(1);
    public float LineWidth { get => LineStyle.Width; set => LineStyle.Width = value; }
    public Color LineColor { get => LineStyle.Color; set => LineStyle.Color = value; }
    public FillStyle FillStyle { get; set; } = new(Colors.Gray);
    public Color FillColor { get => FillStyle.Color; set => FillStyle.Color = value; }

    internal double ErrorTop => ErrorPositive ? Value + Error : Value;
    internal double ErrorBottom => ErrorNegative ? Value - Error : Value;

    /// <summary>A point given along the bar and across it.</summary>
    internal Coordinates At(double across, double along) =>
        Orientation == Orientation.Vertical ? new Coordinates(across, along) : new Coordinates(along, across);

    internal IEnumerable<Coordinates> Corners() =>
    [
        At(Position - Size / 2, ValueBase), At(Position + Size / 2, Value),
        At(Position, ErrorTop), At(Position, ErrorBottom),
    ];
}
