using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Reproducibility.Fixtures.Figures;

/// <summary>
/// A plot's SVG as Skia writes it, made small and the same on every machine. Coordinates are to a tenth of a pixel, and there is one clip path for
/// all that share it. Texts have an anchor and no font of their own, in place of a position for each letter.
/// </summary>
internal static partial class PanelSvg
{
    internal static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly HashSet<string> Lengths = ["d", "x", "y", "width", "height", "transform", "cx", "cy", "r", "rx", "ry", "x1", "x2", "y1", "y2"];

    /// <summary>What Skia says and SVG means without it.</summary>
    private static readonly HashSet<(string Name, string Value)> Defaults = [("stroke-width", "1"), ("stroke-miterlimit", "4")];

    /// <param name="document">What ScottPlot gives.</param>
    /// <param name="prefix">Of the names of clip paths, so that two panels share none.</param>
    internal static XElement Tidy(string document, string prefix)
    {
        var panel = XDocument.Parse(document).Root!;
        panel.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        panel.Elements(Svg + "rect").FirstOrDefault()?.Remove();
        foreach (var text in panel.Descendants(Svg + "text"))
            Anchor(text);
        panel.Descendants().Attributes().Where(attribute => Defaults.Contains((attribute.Name.LocalName, attribute.Value))).Remove();
        foreach (var attribute in panel.DescendantsAndSelf().Attributes())
            Round(attribute);
        ShareClips(panel, prefix);
        return panel;
    }

    /// <summary>Skia places each letter. What a reader's font needs is where the text begins, ends or has its middle.</summary>
    private static void Anchor(XElement text)
    {
        text.Value = text.Value.Trim();
        var bold = text.Attribute("font-weight") is not null;
        var (x, y) = (First(text.Attribute("x")), First(text.Attribute("y")));
        var width = FigureFont.Width(text.Value, First(text.Attribute("font-size")), bold);
        var share = Math.Clamp(MathF.Round(-2 * x / width) / 2, 0, 1);
        x += share * width;
        var moved = Translation().Match(text.Attribute("transform")?.Value ?? string.Empty);
        if (moved.Success)
        {
            x += float.Parse(moved.Groups["x"].Value, CultureInfo.InvariantCulture);
            y += float.Parse(moved.Groups["y"].Value, CultureInfo.InvariantCulture);
            text.Attribute("transform")!.Remove();
        }

        text.SetAttributeValue("font-family", null);
        text.SetAttributeValue("font-weight", bold ? "bold" : null);
        text.SetAttributeValue("x", x);
        text.SetAttributeValue("y", y);
        text.SetAttributeValue("text-anchor", share switch { 0.5f => "middle", 1 => "end", _ => null });
    }

    private static void Round(XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        if (Lengths.Contains(name) || name.EndsWith("opacity", StringComparison.Ordinal))
            attribute.Value = Number().Replace(attribute.Value, match => Rounded(match.Value, Lengths.Contains(name) ? "0.#" : "0.##"));
    }

    private static void ShareClips(XElement panel, string prefix)
    {
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var clip in panel.Descendants(Svg + "clipPath").ToArray())
        {
            var area = string.Concat(clip.Elements());
            if (shared.TryAdd(area, $"{prefix}{shared.Count + 1}"))
                panel.AddFirst(new XElement(Svg + "clipPath", new XAttribute("id", shared[area]), clip.Elements()));
            names[$"url(#{clip.Attribute("id")!.Value})"] = $"url(#{shared[area]})";
            clip.Remove();
        }

        foreach (var group in panel.Descendants(Svg + "g").ToArray())
        {
            var clip = group.Attribute("clip-path")!;
            clip.Value = names[clip.Value];
            if (group.PreviousNode is XElement before && before.Name == group.Name && before.Attribute("clip-path")!.Value == clip.Value)
            {
                before.Add(group.Nodes());
                group.Remove();
            }
        }
    }

    private static float First(XAttribute? numbers) =>
        float.Parse(Number().Match(numbers!.Value).Value, CultureInfo.InvariantCulture);

    private static string Rounded(string number, string format)
    {
        var rounded = double.Parse(number, CultureInfo.InvariantCulture).ToString(format, CultureInfo.InvariantCulture);
        return rounded == "-0" ? "0" : rounded;
    }

    [GeneratedRegex(@"-?\d*\.?\d+(?:[eE][-+]?\d+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^translate\((?<x>\S+) (?<y>\S+)\)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Translation();
}
