using ScottPlot;

namespace Reproducibility.Units.StandIns.ScottPlot;

public class DocumentTests
{
    private static Plot Example()
    {
        var plot = new Plot();
        plot.Add.ScatterLine([1, 2, 3], [0.1, 0.01, 1.0 / 3]).LegendText = "a < b & \"c\"";
        plot.YLabel("5 > 4 & <more>");
        return plot;
    }

    [Test]
    public void TheFirstLineIsTheSvgElement()
    {
        var first = Example().GetSvgXml(700, 450).Split('\n')[0];
        Assert.That(first, Does.StartWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"700\" height=\"450\" viewBox=\"0 0 700 450\"").And.EndsWith(">"));
    }

    [Test]
    public void TheSamePlotGivesTheSameText()
    {
        var plot = Example();
        var first = plot.GetSvgXml(700, 450);
        Assert.That(plot.GetSvgXml(700, 450), Is.EqualTo(first));
        Assert.That(Example().GetSvgXml(700, 450), Is.EqualTo(first));
    }

    [Test]
    public void TextsAreEscaped()
    {
        var drawing = new Drawing(Example());
        Assert.That(drawing.Text("a < b & \"c\""), Is.Not.Null);
        Assert.That(drawing.Text("5 > 4 & <more>"), Is.Not.Null);
    }

    [Test]
    public void CharactersThatXmlForbidsAreLeftOut()
    {
        var plot = Example();
        plot.XLabel("step\u0001s");
        Assert.That(new Drawing(plot).Text("steps"), Is.Not.Null);
    }

    [Test]
    public void AScreenReaderHearsWhatIsShown()
    {
        var drawing = new Drawing(Example());
        Assert.That(drawing.Root.Element(drawing.Name("title"))!.Value, Is.EqualTo("5 > 4 & <more> against "));
        Assert.That(drawing.Root.Attribute("role")!.Value, Is.EqualTo("img"));
    }

    [Test]
    public void CoordinatesHaveOneDecimal() => Assert.That(
        Example().GetSvgXml(700, 450).Replace("http://www.w3.org/2000/svg", string.Empty),
        Does.Not.Match(@"[ ,""M]\d+\.\d\d+[ ,""ZL]").And.Not.Contain("E-"));

    [TestCase(0, 450)]
    [TestCase(700, -1)]
    public void ASizeMustBePositive(int width, int height) =>
        Assert.That(() => Example().GetSvgXml(width, height), Throws.InstanceOf<ArgumentException>());
}
