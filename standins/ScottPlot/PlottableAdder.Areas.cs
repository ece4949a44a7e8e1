using ScottPlot.Plottables;

namespace ScottPlot;

public partial class PlottableAdder
{
    public FillY FillY(double[] xs, double[] ys1, double[] ys2) =>
        FillY([.. Zip(xs, ys1).Zip(Zip(xs, ys2), (a, b) => (a.X, b.Y, a.Y))]);

    public FillY FillY(Scatter scatter1, Scatter scatter2) =>
        FillY([.. scatter1.Points.Zip(scatter2.Points, (a, b) => (a.X, b.Y, a.Y))]);

    public FillY FillY(ICollection<(double X, double Top, double Bottom)> data) =>
        Added(new FillY(data) { FillColor = GetNextColor() });

    public BarPlot Bar(double position, double value, double error = 0) =>
        Bar(new Bar { Position = position, Value = value, Error = error, FillColor = GetNextColor() });

    public BarPlot Bar(Bar bar) => Bars(new List<Bar> { bar });

    /// <summary>Bars at 0, 1, ...</summary>
    public BarPlot Bars(double[] values) => Bars(Enumerable.Range(0, values.Length).Select(i => (double)i), values);

    public BarPlot Bars(IEnumerable<double> positions, IEnumerable<double> values)
    {
        var color = GetNextColor();
        return Bars(Zip([.. positions], [.. values]).Select(p => new Bar { Position = p.X, Value = p.Y, FillColor = color }).ToList());
    }

    public BarPlot Bars(Bar[] bars) => Bars(bars.ToList());

    public BarPlot Bars(List<Bar> bars) => Added(new BarPlot(bars));

    /// <summary>Shade between two x.</summary>
    public HorizontalSpan HorizontalSpan(double x1, double x2, Color? color = null) =>
        Added(new HorizontalSpan { X1 = x1, X2 = x2, FillColor = color ?? GetNextColor().WithAlpha(.2) });

    /// <summary>Shade between two y.</summary>
    public VerticalSpan VerticalSpan(double y1, double y2, Color? color = null) =>
        Added(new VerticalSpan { Y1 = y1, Y2 = y2, FillColor = color ?? GetNextColor().WithAlpha(.2) });
}
