using ScottPlot.TickGenerators;

namespace ScottPlot.AxisPanels;

public abstract class AxisBase : LabelStyleProperties, IAxis
{
    protected AxisBase(ITickGenerator tickGenerator, float rotation)
    {
        TickGenerator = tickGenerator;
        LabelStyle = new LabelStyle { FontSize = 16, Bold = true, Rotation = rotation };
    }

    public abstract Edge Edge { get; }
    public bool IsVisible { get; set; } = true;
    public float MinimumSize { get; set; }
    public float MaximumSize { get; set; } = float.MaxValue;

    /// <summary>Infinite until the limits are set or scaled to the data.</summary>
    public double Min { get; set; } = double.PositiveInfinity;

    public double Max { get; set; } = double.NegativeInfinity;

    public LabelStyle Label => LabelStyle;
    public ITickGenerator TickGenerator { get; set; }
    public LabelStyle TickLabelStyle { get; set; } = new();
    public TickMarkStyle MajorTickStyle { get; set; } = new() { Length = 4 };
    public TickMarkStyle MinorTickStyle { get; set; } = new() { Length = 2 };
    public LineStyle FrameLineStyle { get; } = new(1);

    public void SetTicks(double[] xs, string[] labels) => TickGenerator = new NumericManual(xs, labels);
}

public class LeftAxis() : AxisBase(new NumericAutomatic(), -90), IYAxis
{
    public override Edge Edge => Edge.Left;
}

public class RightAxis() : AxisBase(new EmptyTickGenerator(), 90), IYAxis
{
    public override Edge Edge => Edge.Right;
}

public class BottomAxis() : AxisBase(new NumericAutomatic(), 0), IXAxis
{
    public override Edge Edge => Edge.Bottom;
}

public class TopAxis() : AxisBase(new EmptyTickGenerator(), 0), IXAxis
{
    public override Edge Edge => Edge.Top;
}
