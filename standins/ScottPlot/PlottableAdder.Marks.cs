using ScottPlot.Plottables;

namespace ScottPlot;

public partial class PlottableAdder
{
    public ErrorBar ErrorBar(IReadOnlyList<double> xs, IReadOnlyList<double> ys, IReadOnlyList<double> yErrors) =>
        Added(new ErrorBar(xs, ys, null, null, yErrors, yErrors) { Color = GetNextColor() });

    public Marker Marker(
        double x, double y, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Added(new Marker { X = x, Y = y, Shape = shape, Size = size, Color = color ?? GetNextColor() });

    public Marker Marker(
        Coordinates location, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Marker(location.X, location.Y, shape, size, color);

    public Markers Markers(
        double[] xs, double[] ys, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Markers(Zip(xs, ys), shape, size, color);

    public Markers Markers(
        List<Coordinates> coordinates, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Markers(coordinates.ToArray(), shape, size, color);

    public Markers Markers(
        Coordinates[] coordinates, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Added(new Markers([.. coordinates]) { MarkerShape = shape, MarkerSize = size, Color = color ?? GetNextColor() });

    public Text Text(string text, double x, double y) => Text(text, new Coordinates(x, y));

    public Text Text(string text, Coordinates location) => Added(new Text { LabelText = text, Location = location });

    public Annotation Annotation(string text, Alignment alignment = Alignment.UpperLeft) => Added(new Annotation
    {
        Text = text,
        Alignment = alignment,
        LabelBackgroundColor = Colors.Yellow.WithAlpha(.75),
        LabelBorderColor = Colors.Black,
        LabelPadding = 5,
    });
}
