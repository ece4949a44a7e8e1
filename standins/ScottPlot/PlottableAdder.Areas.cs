using ScottPlot.Plottables;

namespace ScottPlot;

public partial class PlottableAdder
{
    public FillY FillY(double[] xs, double[] ys1, double[] ys2) =>
        FillY([.. Zip(xs, ys1).Zip(Zip(xs, ys2), (a, b) => (a.X, b.Y, a.Y))]);

    public FillY FillY(ICollection<(double X, double Top, double Bottom)> data) =>
        Added(new FillY(data) { FillColor = GetNextColor() });
}
