using System.Globalization;
using System.Xml.Linq;
using Reproducibility.Fixtures.Figures;
using Reproducibility.Units.Figures;

namespace Reproducibility.Units.StandIns.ScottPlot;

/// <summary>The suite's figures as the stand-in draws them: what lies where.</summary>
public class FigureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [TestCaseSource(typeof(Examples), nameof(Examples.Kinds))]
    public void NoTextLeavesTheFigureAndNoCoordinateIsNotANumber(string kind)
    {
        var svg = Examples.Of(kind).ToSvg();
        Assert.That(svg[svg.IndexOf("</metadata>", StringComparison.Ordinal)..], Does.Not.Contain("NaN").And.Not.Contain("Infinity").And.Not.Contain("∞"));
        foreach (var text in XDocument.Parse(svg).Descendants(Svg + "text").Where(text => text.Parent!.Attribute("transform") is null))
        {
            var panel = text.Parent!.AncestorsAndSelf(Svg + "svg").First();
            var width = text.Value.Length * At(text, "font-size") * 0.5;
            var x = At(text, "x") + (panel.Attribute("x") is null ? 0 : At(panel, "x"));
            var left = text.Attribute("text-anchor")?.Value switch { "end" => x - width, "middle" => x - width / 2, _ => x };
            Assert.That(left, Is.GreaterThanOrEqualTo(0), text.Value);
            Assert.That(left + width, Is.LessThanOrEqualTo(700), text.Value);
        }
    }

    [Test]
    public void LinesAreNamedAtTheirEnds()
    {
        var texts = Texts(Examples.Of("curves"));
        Assert.That(texts, Has.Member("shallow").And.Member("deep").And.Member("training step"));
    }

    [Test]
    public void InANarrowPanelALegendNamesThem()
    {
        var curves = Figure.Curves("Loss", "step", "loss", [Band.Line("a rather long name of a condition", [1, 2], [1, 2])]);
        var root = XDocument.Parse(Figure.SideBySide("Both", curves, curves).ToSvg()).Root!;
        var clip = root.Descendants(Svg + "clipPath").First().Element(Svg + "rect")!;
        Assert.That(At(root.Descendants(Svg + "text").First(t => t.Value.StartsWith("a rather", StringComparison.Ordinal)), "y"), Is.LessThan(At(clip, "y")));
    }

    [Test]
    public void PanelsSideBySideShareNoNames()
    {
        var root = XDocument.Parse(Examples.Of("panels").ToSvg()).Root!;
        var ids = root.Descendants().Attributes("id").Select(id => id.Value).ToArray();
        Assert.That(ids, Is.Unique.And.Contain("panel1-1").And.Contain("panel2-1"));
        Assert.That(root.Descendants().Attributes("clip-path").Select(a => a.Value), Is.SubsetOf(ids.Select(id => $"url(#{id})")));
    }

    [Test]
    public void AxesWithOneLabelShowOneRangeSideBySide()
    {
        Figure Accuracy(string title, double top) => Figure.Curves(title, "epoch", "accuracy", [Band.Line("net", [0, 1], [0, top])]);
        var svg = Figure.SideBySide("Both", Accuracy("training", 1), Accuracy("test", 0.3)).ToSvg();
        var panels = XDocument.Parse(svg).Root!.Elements(Svg + "svg").Select(panel => panel.Elements(Svg + "text").Where(t => t.Attribute("text-anchor")?.Value == "end").Select(t => t.Value).ToArray()).ToArray();
        Assert.That(panels[1], Is.EqualTo(panels[0]).And.Member("1.0"));
    }

    private static string[] Texts(Figure figure) => [.. XDocument.Parse(figure.ToSvg()).Descendants(Svg + "text").Select(text => text.Value)];

    private static double At(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
