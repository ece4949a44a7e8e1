using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

/// <summary>The area between two curves over the same x; a value that is not finite splits it.</summary>
public class FillY : LinePlottable
{
    private readonly (double X, double Top, double Bottom)[] data;

    internal FillY(IEnumerable<(double X, double Top, double Bottom)> data) => this.data = [.. data];

    public FillStyle FillStyle { get; set; } = new();
    public Color FillColor { get => FillStyle.Color; set => FillStyle.Color = value; }

    public override AxisLimits GetAxisLimits() =>
        AxisLimits.Of(data.SelectMany(d => new Coordinates[] { new(d.X, d.Top), new(d.X, d.Bottom) }));

    public override void Render(RenderPack rp)
    {
        foreach (var run in Runs())
        {
            var there = run.Select(d => rp.Pixel(new Coordinates(d.X, d.Bottom)));
            var back = run.AsEnumerable().Reverse().Select(d => rp.Pixel(new Coordinates(d.X, d.Top)));
            rp.Svg.Path($"{Polyline.Of(there)}{Polyline.Continue(back)}Z", LineStyle, FillColor);
        }
    }

    internal override LegendItem LegendSymbol(string text) => new() { LabelText = text, FillStyle = FillStyle, LineStyle = LineStyle };

    /// <summary>Neighbours whose three values are finite.</summary>
    private IEnumerable<List<(double X, double Top, double Bottom)>> Runs()
    {
        var run = new List<(double X, double Top, double Bottom)>();
        foreach (var point in data.Append((X: double.NaN, Top: double.NaN, Bottom: double.NaN)))
        {
            if (double.IsFinite(point.X + point.Top + point.Bottom))
            {
                run.Add(point);
                continue;
            }

            if (run.Count > 1)
                yield return run;
            run = [];
        }
    }
}
