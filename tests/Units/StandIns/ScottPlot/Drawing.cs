using System.Globalization;
using System.Xml.Linq;
using ScottPlot;

namespace Reproducibility.Units.StandIns.ScottPlot;

/// <summary>An SVG read back: its elements, and where the data area lies.</summary>
internal sealed class Drawing
{
    internal Drawing(Plot plot, int width = 700, int height = 450)
    {
        Root = XDocument.Parse(plot.GetSvgXml(width, height)).Root!;
        var clip = Root.Element(Name("clipPath"))!.Element(Name("rect"))!;
        Data = new PixelRect(At(clip, "x"), At(clip, "x") + At(clip, "width"), At(clip, "y") + At(clip, "height"), At(clip, "y"));
    }

    internal XElement Root { get; }
    internal PixelRect Data { get; }

    /// <summary>What is clipped to the data area.</summary>
    internal XElement Content => Root.Elements(Name("g")).First(g => g.Attribute("clip-path") is not null);

    internal IEnumerable<XElement> Texts => Root.Descendants(Name("text"));

    internal static float At(XElement element, string attribute) =>
        float.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>Start points and corners of path data, one list per line.</summary>
    internal static float[][][] Lines(string data) => data.Split('M', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(['L', ' ', 'Z'], StringSplitOptions.RemoveEmptyEntries)
            .Select(point => point.Split(',').Select(number => float.Parse(number, CultureInfo.InvariantCulture)).ToArray())
            .ToArray())
        .ToArray();

    internal IEnumerable<XElement> Shapes(string name) => Content.Descendants(Name(name));

    internal XElement Text(string text) => Texts.Single(element => element.Value == text);

    /// <summary>Where a point of the data lies when the axes show the given limits.</summary>
    internal float[] Pixel(double x, double y, AxisLimits limits) =>
    [
        (float)(Data.Left + (x - limits.Left) / (limits.Right - limits.Left) * Data.Width),
        (float)(Data.Bottom - (y - limits.Bottom) / (limits.Top - limits.Bottom) * Data.Height),
    ];

    internal XName Name(string name) => XName.Get(name, "http://www.w3.org/2000/svg");
}
