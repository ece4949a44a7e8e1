using ScottPlot.Plottables;

namespace ScottPlot;

public partial class PlottableAdder
{
    public Markers Markers(
        Coordinates[] coordinates, MarkerShape shape = MarkerShape.FilledCircle, float size = 10, Color? color = null) =>
        Added(new Markers([.. coordinates]) { MarkerShape = shape, MarkerSize = size, Color = color ?? GetNextColor() });

    public Text Text(string text, double x, double y) => Text(text, new Coordinates(x, y));

    public Text Text(string text, Coordinates location) => Added(new Text { LabelText = text, Location = location });
}
