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
        Assert.That(FigureData.Read(figure.ToSvg())!.Panels.Select(panel => panel.Series.Length), Is.EqualTo(figure.Panels.Select(panel => panel.Series.Count)));
    }

    [TestCaseSource(typeof(Examples), nameof(Examples.Kinds))]
    public void TheSameDataGiveTheSameText(string kind)
    {
        var first = Examples.Of(kind).ToSvg();
        Assert.That(Examples.Of(kind).ToSvg(), Is.EqualTo(first));
    }

    [Test]
    public void ValuesThatALogarithmicAxisCannotShowLeaveAGap()
    {
        var figure = Figure.Curves("Loss", "step", "loss", [Band.Line("net", [1, 2, 3, 4, 5], [0.1, 0.2, 0, 0.2, 0.1])], logY: true);
        var line = XDocument.Parse(figure.ToSvg()).Descendants(Svg + "path").Select(p => p.Attribute("d")!.Value).Single(d => d.Count(c => c == 'M') == 2);
        Assert.That(line, Does.Not.Contain("NaN"));
    }

    [Test]
    public void ALongFindingTakesSeveralLines()
    {
        var title = string.Concat(Enumerable.Repeat("A < B & C. ", 15)).Trim();
        var svg = (Examples.Of("dots") with { Title = title }).ToSvg();
        var lines = XDocument.Parse(svg).Root!.Elements(Svg + "text").Where(t => t.Attribute("font-weight") is not null).Select(t => t.Value).ToArray();
        Assert.That(lines, Has.Length.GreaterThan(2).And.All.Length.LessThan(64));
        Assert.That(string.Join(' ', lines), Is.EqualTo(title));
        Assert.That(lines[^1], Has.Length.GreaterThan(lines[0].Length / 2));
    }

    [Test]
    public void NoConditionsAreRefused() =>
        Assert.That(() => Figure.Curves("Empty", "x", "y", []), Throws.ArgumentException.With.Message.Contains("at least one"));
}
