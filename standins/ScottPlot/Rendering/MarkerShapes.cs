namespace ScottPlot.Rendering;

internal static class MarkerShapes
{
    /// <summary>Drawn with lines, not filled.</summary>
    internal static bool IsOpen(MarkerShape shape) => shape is
        MarkerShape.OpenCircle or MarkerShape.OpenSquare or MarkerShape.OpenTriangleUp or MarkerShape.OpenTriangleDown
        or MarkerShape.OpenDiamond or MarkerShape.Eks or MarkerShape.Cross or MarkerShape.VerticalBar
        or MarkerShape.HorizontalBar or MarkerShape.Asterisk;

    internal static string Element(MarkerShape shape, Pixel center, float size)
    {
        var (r, d) = (size / 2, size * 0.35f);
        return shape switch
        {
            MarkerShape.FilledCircle or MarkerShape.OpenCircle =>
                $"<circle cx=\"{SvgWriter.Number(center.X)}\" cy=\"{SvgWriter.Number(center.Y)}\" r=\"{SvgWriter.Number(r)}\"/>",
            MarkerShape.FilledSquare or MarkerShape.OpenSquare => Polygon((-r, -r), (r, -r), (r, r), (-r, r)),
            MarkerShape.FilledTriangleUp or MarkerShape.OpenTriangleUp => Polygon((0, -r), (r, r * 0.8f), (-r, r * 0.8f)),
            MarkerShape.FilledTriangleDown or MarkerShape.OpenTriangleDown => Polygon((0, r), (r, -r * 0.8f), (-r, -r * 0.8f)),
            MarkerShape.FilledDiamond or MarkerShape.OpenDiamond => Polygon((0, -r), (r, 0), (0, r), (-r, 0)),
            MarkerShape.Eks => Strokes((-r, -r), (r, r), (-r, r), (r, -r)),
            MarkerShape.Cross => Strokes((-r, 0), (r, 0), (0, -r), (0, r)),
            MarkerShape.VerticalBar => Strokes((0, -r), (0, r)),
            MarkerShape.HorizontalBar => Strokes((-r, 0), (r, 0)),
            MarkerShape.Asterisk => Strokes((-r, 0), (r, 0), (0, -r), (0, r), (-d, -d), (d, d), (-d, d), (d, -d)),
            _ => throw new NotSupportedException($"Marker shape {shape}."),
        };

        string Polygon(params (float X, float Y)[] corners) => $"<path d=\"M{string.Join(' ', corners.Select(Place))}Z\"/>";

        string Strokes(params (float X, float Y)[] ends) =>
            $"<path d=\"{string.Concat(ends.Chunk(2).Select(pair => $"M{Place(pair[0])}L{Place(pair[1])}"))}\"/>";

        string Place((float X, float Y) offset) => SvgWriter.Point(new Pixel(center.X + offset.X, center.Y + offset.Y));
    }
}
