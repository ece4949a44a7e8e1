using ScottPlot.Palettes;

namespace ScottPlot;

/// <summary>Adds things to a plot; reached as <c>plot.Add</c>. What is given no colour takes the next one of the palette.</summary>
public partial class PlottableAdder(Plot plot)
{
    private int nextColor;

    public IPalette Palette { get; set; } = new Category10();

    public Color GetNextColor(bool incrementCounter = true)
    {
        if (plot.PlottableList.Count == 0)
            nextColor = 0;
        return Palette.GetColor(incrementCounter ? nextColor++ : nextColor);
    }

    private T Added<T>(T plottable) where T : IPlottable
    {
        plot.PlottableList.Add(plottable);
        return plottable;
    }

    private static Coordinates[] Zip(double[] xs, double[] ys) =>
        xs.Length == ys.Length
            ? [.. xs.Zip(ys, (x, y) => new Coordinates(x, y))]
            : throw new ArgumentException($"There are {xs.Length} x values and {ys.Length} y values.", nameof(ys));
}
