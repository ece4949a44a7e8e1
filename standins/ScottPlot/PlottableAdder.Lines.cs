using ScottPlot.Plottables;

namespace ScottPlot;

public partial class PlottableAdder
{
    public Scatter Scatter(double[] xs, double[] ys, Color? color = null) => Scatter(Zip(xs, ys), color);

    public Scatter Scatter(List<Coordinates> coordinates, Color? color = null) => Scatter(coordinates.ToArray(), color);

    public Scatter Scatter(Coordinates[] coordinates, Color? color = null) =>
        Added(new Scatter([.. coordinates]) { Color = color ?? GetNextColor() });

    /// <summary>A line without markers.</summary>
    public Scatter ScatterLine(double[] xs, double[] ys, Color? color = null) => ScatterLine(Zip(xs, ys), color);

    public Scatter ScatterLine(List<Coordinates> coordinates, Color? color = null) => ScatterLine(coordinates.ToArray(), color);

    public Scatter ScatterLine(Coordinates[] coordinates, Color? color = null)
    {
        var scatter = Scatter(coordinates, color);
        scatter.MarkerSize = 0;
        return scatter;
    }

    /// <summary>Markers without a line.</summary>
    public Scatter ScatterPoints(double[] xs, double[] ys, Color? color = null) => ScatterPoints(Zip(xs, ys), color);

    public Scatter ScatterPoints(List<Coordinates> coordinates, Color? color = null) => ScatterPoints(coordinates.ToArray(), color);

    public Scatter ScatterPoints(Coordinates[] coordinates, Color? color = null)
    {
        var scatter = Scatter(coordinates, color);
        scatter.LineWidth = 0;
        return scatter;
    }

    public LinePlot Line(double x1, double y1, double x2, double y2) => Line(new CoordinateLine(x1, y1, x2, y2));

    public LinePlot Line(Coordinates start, Coordinates end) => Line(new CoordinateLine(start, end));

    public LinePlot Line(CoordinateLine line) => Added(new LinePlot { Line = line, Color = GetNextColor() });

    public HorizontalLine HorizontalLine(double y, float width = 2, Color? color = null, LinePattern pattern = default) =>
        Added(new HorizontalLine { Y = y, LineWidth = width, Color = color ?? GetNextColor(), LinePattern = pattern });

    public VerticalLine VerticalLine(double x, float width = 2, Color? color = null, LinePattern pattern = default) =>
        Added(new VerticalLine { X = x, LineWidth = width, Color = color ?? GetNextColor(), LinePattern = pattern });

    public Arrow Arrow(double xBase, double yBase, double xTip, double yTip) => Arrow(new CoordinateLine(xBase, yBase, xTip, yTip));

    public Arrow Arrow(Coordinates arrowBase, Coordinates arrowTip) => Arrow(new CoordinateLine(arrowBase, arrowTip));

    public Arrow Arrow(CoordinateLine line)
    {
        var color = GetNextColor();
        return Added(new Arrow { Base = line.Start, Tip = line.End, ArrowLineColor = color, ArrowFillColor = color });
    }
}
