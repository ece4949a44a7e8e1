using ScottPlot.Plottables;

namespace ScottPlot;

public partial class PlottableAdder
{
    public Scatter Scatter(Coordinates[] coordinates, Color? color = null) =>
        Added(new Scatter([.. coordinates]) { Color = color ?? GetNextColor() });

    /// <summary>A line without markers.</summary>
    public Scatter ScatterLine(double[] xs, double[] ys, Color? color = null) => ScatterLine(Zip(xs, ys), color);

    public Scatter ScatterLine(Coordinates[] coordinates, Color? color = null)
    {
        var scatter = Scatter(coordinates, color);
        scatter.MarkerSize = 0;
        return scatter;
    }

    public LinePlot Line(double x1, double y1, double x2, double y2) => Line(new CoordinateLine(x1, y1, x2, y2));

    public LinePlot Line(CoordinateLine line) => Added(new LinePlot { Line = line, Color = GetNextColor() });

    public HorizontalLine HorizontalLine(double y, float width = 2, Color? color = null, LinePattern pattern = default) =>
        Added(new HorizontalLine { Y = y, LineWidth = width, Color = color ?? GetNextColor(), LinePattern = pattern });
}
