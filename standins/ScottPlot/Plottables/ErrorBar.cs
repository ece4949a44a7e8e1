using ScottPlot.Rendering;

namespace ScottPlot.Plottables;

/// <summary>Whiskers around points; an error is a distance from the point, not a position.</summary>
public class ErrorBar(
    IReadOnlyList<double> xs,
    IReadOnlyList<double> ys,
    IReadOnlyList<double>? xErrorsPositive,
    IReadOnlyList<double>? xErrorsNegative,
    IReadOnlyList<double>? yErrorsPositive,
    IReadOnlyList<double>? yErrorsNegative) : LinePlottable
{
    /// <summary>Half the length of a cap, in pixels.</summary>
    public float CapSize { get; set; } = 3;

    public Color Color { get => LineColor; set => LineColor = value; }

    public override AxisLimits GetAxisLimits() => AxisLimits.Of(Whiskers().SelectMany(w => new[] { w.Start, w.End }));

    public override void Render(RenderPack rp)
    {
        foreach (var whisker in Whiskers().Where(w => w.Start.IsFinite && w.End.IsFinite))
        {
            var (from, to) = (rp.Pixel(whisker.Start), rp.Pixel(whisker.End));
            var (dx, dy) = whisker.Start.X.Equals(whisker.End.X) ? (CapSize, 0f) : (0f, CapSize);
            rp.Svg.Line(from, to, LineStyle);
            rp.Svg.Line(new Pixel(to.X - dx, to.Y - dy), new Pixel(to.X + dx, to.Y + dy), LineStyle);
        }
    }

    private IEnumerable<CoordinateLine> Whiskers()
    {
        for (var i = 0; i < xs.Count; i++)
        {
            if (xErrorsPositive is not null)
                yield return new CoordinateLine(xs[i], ys[i], xs[i] + xErrorsPositive[i], ys[i]);
            if (xErrorsNegative is not null)
                yield return new CoordinateLine(xs[i], ys[i], xs[i] - xErrorsNegative[i], ys[i]);
            if (yErrorsPositive is not null)
                yield return new CoordinateLine(xs[i], ys[i], xs[i], ys[i] + yErrorsPositive[i]);
            if (yErrorsNegative is not null)
                yield return new CoordinateLine(xs[i], ys[i], xs[i], ys[i] - yErrorsNegative[i]);
        }
    }
}
