using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;

namespace Reproducibility.Snapshots;

/// <summary>What a figure shows, as its SVG holds it: JSON with one line per series, so that a diff is readable.</summary>
internal sealed record FigureData(string Title, string Note, double Tolerance, PanelData[] Panels)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>From an SVG; null when it holds no data.</summary>
    internal static FigureData? Read(string svg)
    {
        var metadata = XDocument.Parse(svg).Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "metadata" && element.Attribute("id")?.Value == "series");
        return metadata is null ? null : JsonSerializer.Deserialize<FigureData>(metadata.Value, Json);
    }

    internal string ToText()
    {
        var panels = Panels.Select(panel =>
            $"{Head(panel with { Series = [] }, "\"series\":[]")}\"series\":[\n{string.Join(",\n", panel.Series.Select(Line))}\n]}}");
        return $"{Head(this with { Panels = [] }, "\"panels\":[]")}\"panels\":[\n{string.Join(",\n", panels)}\n]}}\n";
    }

    /// <summary>The object's text up to its last member, which is empty.</summary>
    private static string Head<T>(T value, string last)
    {
        var text = Line(value);
        return text[..text.LastIndexOf(last, StringComparison.Ordinal)];
    }

    private static string Line<T>(T value) => JsonSerializer.Serialize(value, Json);
}

internal sealed record PanelData(string Title, string XLabel, string YLabel, bool LogX, bool LogY, SeriesData[] Series);

/// <summary>Rounded and thinned; null is a gap.</summary>
internal sealed record SeriesData(string Name, double?[] X, double?[] Y);
