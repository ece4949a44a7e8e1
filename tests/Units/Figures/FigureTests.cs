using System.Globalization;
using System.Xml.Linq;
using Reproducibility.Fixtures.Figures;

namespace Reproducibility.Units.Figures;

public class FigureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [TestCaseSource(typeof(Examples), nameof(Examples.Kinds))]
    public void EveryKindIsAnSvgOfItsSizeWithItsData(string kind)
    {
        var figure = Examples.Of(kind);
        var root = XDocument.Parse(figure.ToSvg()).Root!;
        Assert.That(root.Name, Is.EqualTo(Svg + "svg"));
        Assert.That(root.Attribute("viewBox")!.Value, Is.EqualTo("0 0 700 450"));
        Assert.That(root.Element(Svg + "title")!.Value, Is.EqualTo(figure.Title));
        Assert.That(
            FigureData.Read(figure.ToSvg())!.Panels.Select(panel => panel.Series.Length), Is.EqualTo(figure.Panels.Select(panel => panel.Series.Count)));
    }

    [TestCaseSource(typeof(Examples), nameof(Examples.Kinds))]
    public void TheSameDataGiveTheSameText(string kind)
    {
        var first = Examples.Of(kind).ToSvg();
        Assert.That(Examples.Of(kind).ToSvg(), Is.EqualTo(first));
    }

    [TestCaseSource(typeof(Examples), nameof(Examples.Kinds))]
    public void NoTextLeavesTheFigureAndNoCoordinateIsNotANumber(string kind)
    {
        var svg = Examples.Of(kind).ToSvg();
        Assert.That(svg[svg.IndexOf("</metadata>", StringComparison.Ordinal)..], Does.Not.Contain("NaN").And.Not.Contain("Infinity").And.Not.Contain("∞"));
        foreach (var text in XDocument.Parse(svg).Descendants(Svg + "text").Where(text => text.Attribute("transform") is null))
        {
            var panel = text.Ancestors(Svg + "svg").First();
            var width = FigureFont.Width(text.Value, (float)At(text, "font-size"), text.Attribute("font-weight") is not null);
            var x = At(text, "x") + At(panel, "x");
            var left = text.Attribute("text-anchor")?.Value switch { "end" => x - width, "middle" => x - width / 2, _ => x };
            Assert.That(left, Is.GreaterThanOrEqualTo(0), text.Value);
            Assert.That(left + width, Is.LessThanOrEqualTo(700), text.Value);
        }
    }

    [TestCaseSource(typeof(Examples), nameof(Examples.Kinds))]
    public void NoTextNamesAnInstalledFont(string kind)
    {
        var root = XDocument.Parse(Examples.Of(kind).ToSvg()).Root!;
        Assert.That(root.Attribute("font-family")!.Value, Does.StartWith("Helvetica, Arial").And.EndsWith("sans-serif"));
        Assert.That(root.Descendants().Attributes("font-family"), Is.Empty);
    }

    [TestCaseSource(typeof(Examples), nameof(Examples.Kinds))]
    public void CoordinatesAreTenthsOfAPixel(string kind)
    {
        var places = XDocument.Parse(Examples.Of(kind).ToSvg()).Descendants().Attributes()
            .Where(a => a.Name.LocalName is "d" or "x" or "y" or "cx" or "cy" or "transform");
        Assert.That(places.Select(place => place.Value), Has.None.Match(@"\.\d\d|\de"));
    }

    [Test]
    public void ValuesThatALogarithmicAxisCannotShowLeaveAGap()
    {
        var figure = Figure.Curves("Loss", "step", "loss", [Band.Line("net", [1, 2, 3, 4, 5], [0.1, 0.2, 0, 0.2, 0.1])], logY: true);
        var line = XDocument.Parse(figure.ToSvg()).Descendants(Svg + "g").Descendants(Svg + "path").First().Attribute("d")!.Value;
        Assert.That(line.Count(c => c == 'M'), Is.EqualTo(2));
        Assert.That(line, Does.Not.Contain("NaN"));
    }

    [Test]
    public void SeedsBeyondTheAxisAreOpenDotsAtItsEdgesAndUnknownOnesAreNone()
    {
        var figure = Figure.Dots("Steps", "steps", [new Strip("net", [1, 2, 0, double.PositiveInfinity, double.NaN])], log: true);
        var svg = XDocument.Parse(figure.ToSvg());
        var dots = svg.Descendants(Svg + "ellipse").ToLookup(dot => dot.Attribute("fill")?.Value == "none", dot => At(dot, "cy"));
        Assert.That((dots[false].Count(), dots[true].Count()), Is.EqualTo((2, 2)));
        Assert.That(dots[true].Min(), Is.LessThan(dots[false].Min()));
        Assert.That(dots[true].Max(), Is.GreaterThan(dots[false].Max()));
        Assert.That(svg.Root!.Value, Does.Contain("Open, at the edge"));
        Assert.That(Examples.Of("dots").ToSvg(), Does.Not.Contain("Open, at the edge"));
    }

    [Test]
    public void AMedianThatALogarithmicAxisCannotShowLiesAtItsEdgeAsItsBandDoes()
    {
        var figure = Figure.Curves("Norm", "rate", "norm", [Band.Of("net", [1, 2, 3], [[0.1, 0.2, 0], [0.1, 0.3, 0], [0.2, 0.3, 0.1]])], logY: true);
        var line = XDocument.Parse(figure.ToSvg()).Descendants(Svg + "path").First(path => path.Attribute("stroke")?.Value == "#0072B2");
        Assert.That(line.Attribute("d")!.Value.Count(c => c is 'M' or 'L'), Is.EqualTo(3));
    }

    [Test]
    public void ALongFindingTakesSeveralLines()
    {
        var title = string.Concat(Enumerable.Repeat("A < B & C. ", 15)).Trim();
        var svg = (Examples.Of("dots") with { Title = title }).ToSvg();
        var lines = XDocument.Parse(svg).Root!.Elements(Svg + "text").Where(t => t.Attribute("font-weight") is not null).Select(t => t.Value).ToArray();
        Assert.That(lines, Has.Length.GreaterThan(2));
        Assert.That(string.Join(' ', lines), Is.EqualTo(title));
        Assert.That(lines[^1], Has.Length.GreaterThan(lines[0].Length / 2));
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
        var panels = XDocument.Parse(svg).Root!.Elements(Svg + "svg")
            .Select(panel => panel.Elements(Svg + "text").Where(t => t.Attribute("text-anchor")?.Value == "end").Select(t => t.Value).ToArray()).ToArray();
        Assert.That(panels[1], Is.EqualTo(panels[0]).And.Member("1.0"));
    }

    [Test]
    public void NoConditionsAreRefused() =>
        Assert.That(() => Figure.Curves("Empty", "x", "y", []), Throws.ArgumentException.With.Message.Contains("at least one"));

    private static double At(XElement element, string attribute) =>
        element.Attribute(attribute) is { } value ? double.Parse(value.Value, CultureInfo.InvariantCulture) : 0;
}
