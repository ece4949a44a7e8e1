using System.Text;
using System.Xml;
using System.Xml.Linq;
using static Reproducibility.Fixtures.Figures.PanelSvg;

namespace Reproducibility.Fixtures.Figures;

/// <summary>Joins title, panels and data into one SVG. Each panel is a plot's own SVG, set into this one.</summary>
internal static class SvgDocument
{
    private const int Margin = 12, TitleSize = 18, NoteSize = 13, PanelTitleSize = 15;

    internal static string Write(Figure figure)
    {
        var svg = new XElement(
            Svg + "svg",
            new XAttribute("width", figure.Width),
            new XAttribute("height", figure.Height),
            new XAttribute("viewBox", $"0 0 {figure.Width} {figure.Height}"),
            new XAttribute("role", "img"),
            new XAttribute("font-family", FigureFont.Families),
            new XElement(Svg + "title", figure.Title),
            new XElement(Svg + "metadata", new XAttribute("id", "series"), $"\n{FigureSeries.Of(figure).ToText()}"),
            new XElement(Svg + "rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#FFFFFF")));
        var y = Margin;
        foreach (var line in new TextLines(TitleSize, Bold: true).Balanced(figure.Title, figure.Width - 2 * Margin))
            svg.Add(Text(Margin, y += TitleSize + 4, TitleSize, OkabeIto.Ink.ToHex(), line, bold: true));
        foreach (var line in new TextLines(NoteSize).Wrap(figure.Note, figure.Width - 2 * Margin))
            svg.Add(Text(Margin, y += NoteSize + 6, NoteSize, OkabeIto.Grey.ToHex(), line, bold: false));
        svg.Add(Panels(figure, y + Margin));
        return ToText(svg);
    }

    private static IEnumerable<XElement> Panels(Figure figure, int top)
    {
        var width = (figure.Width - Margin) / figure.Panels.Count;
        var titles = new TextLines(PanelTitleSize, Bold: true);
        var wrapped = figure.Panels.Select(panel => titles.Balanced(panel.Title, width - 2 * Margin)).ToArray();
        var lines = wrapped.Max(title => title.Count);
        var below = lines == 0 ? top : top + lines * (PanelTitleSize + 4) + 4;
        foreach (var (panel, i) in figure.Panels.Select((panel, i) => (panel, i)))
        {
            foreach (var (line, row) in wrapped[i].Select((line, row) => (line, row)))
                yield return Text(
                    Margin + i * width, top + PanelTitleSize + row * (PanelTitleSize + 4), PanelTitleSize, OkabeIto.Ink.ToHex(), line, bold: true);
            using var plot = panel.Draw(panel, width, figure.Height - below);
            var inset = Tidy(plot.GetSvgXml(width, figure.Height - below), $"panel{i + 1}-");
            inset.SetAttributeValue("x", i * width);
            inset.SetAttributeValue("y", below);
            yield return inset;
        }
    }

    private static XElement Text(int x, int y, int size, string color, string text, bool bold) => new(
        Svg + "text",
        new XAttribute("x", x),
        new XAttribute("y", y),
        new XAttribute("font-size", size),
        bold ? new XAttribute("font-weight", "bold") : null,
        new XAttribute("fill", color),
        text);

    private static string ToText(XElement svg)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, IndentChars = "", NewLineChars = "\n", OmitXmlDeclaration = true }))
            svg.WriteTo(writer);
        return text.Append('\n').ToString();
    }
}
