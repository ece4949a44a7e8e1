using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reproducibility.Fixtures.Figures;

/// <summary>Joins title, panels and data into one SVG. Each panel is a plot's own SVG, set into this one.</summary>
internal static partial class SvgDocument
{
    private const string FontFamily = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
    private const int Margin = 12, TitleSize = 18, NoteSize = 13, PanelTitleSize = 15;

    internal static string Write(Figure figure)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{figure.Width}\" height=\"{figure.Height}\"");
        svg.Append(CultureInfo.InvariantCulture, $" viewBox=\"0 0 {figure.Width} {figure.Height}\" role=\"img\" font-family=\"{FontFamily}\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(figure.Title)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<metadata id=\"series\">\n{Escape(FigureSeries.Of(figure).ToText())}</metadata>\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#FFFFFF\"/>\n");

        var y = Margin;
        foreach (var line in TextLines.Balanced(figure.Title, (int)((figure.Width - 2 * Margin) / (TitleSize * 0.6))))
            Text(svg, Margin, y += TitleSize + 4, TitleSize, OkabeIto.Ink.ToHex(), line, bold: true);
        foreach (var line in TextLines.Wrap(figure.Note, (int)((figure.Width - 2 * Margin) / (NoteSize * 0.55))))
            Text(svg, Margin, y += NoteSize + 6, NoteSize, OkabeIto.Grey.ToHex(), line, bold: false);

        Panels(svg, figure, y + Margin);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Panels(StringBuilder svg, Figure figure, int top)
    {
        var width = (figure.Width - Margin) / figure.Panels.Count;
        var titled = figure.Panels.Any(panel => panel.Title.Length > 0);
        var below = titled ? top + PanelTitleSize + 8 : top;
        foreach (var (panel, i) in figure.Panels.Select((panel, i) => (panel, i)))
        {
            if (titled)
                Text(svg, Margin + i * width, top + PanelTitleSize, PanelTitleSize, OkabeIto.Ink.ToHex(), panel.Title, bold: true);
            using var plot = panel.Draw(panel, width, figure.Height - below);
            svg.Append(Inset(plot.GetSvgXml(width, figure.Height - below), i * width, below, $"panel{i + 1}-"));
        }
    }

    /// <summary>The element without a declaration before it, moved, and with names that no other panel uses and that are the same each time it is drawn.</summary>
    private static string Inset(string document, int x, int y, string prefix)
    {
        var element = document[document.IndexOf("<svg", StringComparison.Ordinal)..].TrimEnd();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var named = Reference().Replace(element, match => match.Groups["where"].Value + Name(match.Groups["name"].Value));
        return $"<svg x=\"{x}\" y=\"{y}\"{named["<svg".Length..]}\n";

        string Name(string name)
        {
            names.TryAdd(name, $"{prefix}{names.Count + 1}");
            return names[name];
        }
    }

    private static void Text(StringBuilder svg, int x, int y, int size, string color, string text, bool bold)
    {
        var weight = bold ? " font-weight=\"bold\"" : string.Empty;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\"{weight} fill=\"{color}\">{Escape(text)}</text>\n");
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Where an element is named or referred to by name.</summary>
    [GeneratedRegex("(?<where> id=\"|url\\(#|href=\"#)(?<name>[^\")]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}
