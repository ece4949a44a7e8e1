namespace ScottPlot;

/// <summary>Decides where an axis has ticks and what they say.</summary>
public interface ITickGenerator
{
    Tick[] Ticks { get; set; }
    int MaxTickCount { get; set; }

    /// <summary>Set <see cref="Ticks"/> for an axis that shows this range on so many pixels.</summary>
    internal void Regenerate(CoordinateRange range, Edge edge, float size, LabelStyle labelStyle);
}

public interface IMinorTickGenerator
{
    IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange visibleRange);
}
