namespace ScottPlot;

/// <summary>Something that takes up space on one side of the data area.</summary>
public interface IPanel
{
    bool IsVisible { get; set; }
    Edge Edge { get; }
    float MinimumSize { get; set; }
    float MaximumSize { get; set; }
}

public interface IAxis : IPanel
{
    double Min { get; set; }
    double Max { get; set; }
    LabelStyle Label { get; }
    ITickGenerator TickGenerator { get; set; }
    LabelStyle TickLabelStyle { get; set; }
    TickMarkStyle MajorTickStyle { get; set; }
    TickMarkStyle MinorTickStyle { get; set; }
    LineStyle FrameLineStyle { get; }

    /// <summary>Show these labels at these positions and no other ticks.</summary>
    void SetTicks(double[] xs, string[] labels);
}

public interface IXAxis : IAxis;

public interface IYAxis : IAxis;
