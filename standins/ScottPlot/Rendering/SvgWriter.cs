using System.Globalization;
using System.Text;

namespace ScottPlot.Rendering;

/// <summary>Writes SVG elements, one per line, with coordinates to a tenth of a pixel.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder xml = new();

    internal static string Number(double value)
    {
        var text = value.ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>Text for an element or an attribute; characters that XML forbids are left out.</summary>
    internal static string Escape(string text)
    {
        var allowed = text.Where(c => c >= ' ' || c is '\t' or '\n').ToArray();
        return new string(allowed).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
    }

    public override string ToString() => xml.ToString();

    /// <summary>One element or tag, as written.</summary>
    internal void Raw(string element) => xml.Append(element).Append('\n');

    internal void Line(Pixel from, Pixel to, LineStyle style)
    {
        if (style.CanBeRendered && from != to && float.IsFinite(from.X + from.Y + to.X + to.Y))
            Raw($"<path d=\"M{Point(from)}L{Point(to)}\"{Stroke(style)}/>");
    }

    internal void Rect(PixelRect rect, Color fill, LineStyle line, float radius = 0)
    {
        if (!float.IsFinite(rect.Width + rect.Height) || (fill.Alpha == 0 && !line.CanBeRendered))
            return;
        var round = radius > 0 ? $" rx=\"{Number(radius)}\"" : string.Empty;
        Raw($"<rect x=\"{Number(rect.Left)}\" y=\"{Number(rect.Top)}\" width=\"{Number(rect.Width)}\" height=\"{Number(rect.Height)}\""
            + $"{round}{Fill(fill)}{Stroke(line)}/>");
    }

    internal void Path(string data, LineStyle line, Color fill = default)
    {
        if (data.Length > 1 && (line.CanBeRendered || fill.Alpha > 0))
            Raw($"<path d=\"{data}\"{Fill(fill)}{Stroke(line)} stroke-linejoin=\"round\"/>");
    }

    internal void Markers(IEnumerable<Pixel> centers, MarkerStyle style)
    {
        if (!style.IsVisible || style.Size <= 0 || style.Shape == MarkerShape.None)
            return;
        var open = MarkerShapes.IsOpen(style.Shape);
        var outline = open ? new LineStyle(style.LineWidth, style.LineColor) : new LineStyle(style.OutlineWidth, style.OutlineColor);
        Raw($"<g{Fill(open ? Colors.Transparent : style.FillColor)}{Stroke(outline)}>");
        foreach (var center in centers)
            Raw(MarkerShapes.Element(style.Shape, center, style.Size));
        Raw("</g>");
    }

    internal void Text(LabelStyle style, Pixel at) => TextElement.Write(this, style, at);

    internal static string Point(Pixel p) => $"{Number(p.X)},{Number(p.Y)}";

    internal static string Fill(Color color) => color.Alpha switch
    {
        0 => " fill=\"none\"",
        255 => $" fill=\"{color.ToStringRGB()}\"",
        _ => $" fill=\"{color.ToStringRGB()}\" fill-opacity=\"{Opacity(color)}\"",
    };

    private static string Stroke(LineStyle style)
    {
        if (!style.CanBeRendered)
            return string.Empty;
        var opacity = style.Color.Alpha == 255 ? string.Empty : $" stroke-opacity=\"{Opacity(style.Color)}\"";
        var dashes = style.Pattern.Intervals is { Length: > 0 } intervals
            ? $" stroke-dasharray=\"{string.Join(',', intervals.Select(i => Number(i)))}\""
            : string.Empty;
        return $" stroke=\"{style.Color.ToStringRGB()}\"{opacity} stroke-width=\"{Number(style.Width)}\"{dashes}";
    }

    private static string Opacity(Color color) => (color.Alpha / 255.0).ToString("0.##", CultureInfo.InvariantCulture);
}
