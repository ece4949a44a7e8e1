using Reproducibility.Fixtures.Figures;
using Reproducibility.Units.Figures;

namespace Reproducibility.Units.Snapshots;

public class FigureComparerTests
{
    private static Figure Curve(double factor = 1, bool log = true, int points = 3, string name = "deep") => Figure.Curves(
        "Deep is fast",
        "step",
        "loss",
        [Band.Line(name, [1, 10, 100, 1000, .. Enumerable.Range(2, points).Select(i => i * 1000.0)],
            [1, 0.1 * factor, 0.01, 0.001, .. Enumerable.Repeat(0.001, points)])],
        logX: true,
        logY: log);

    private static (bool Equal, string? Message) Compare(Figure received, Figure verified) =>
        FigureComparer.Compare(received.ToSvg(), verified.ToSvg());

    [TestCaseSource(typeof(Examples), nameof(Examples.Kinds))]
    public void AFigureEqualsItself(string kind) =>
        Assert.That(Compare(Examples.Of(kind), Examples.Of(kind)), Is.EqualTo((true, (string?)null)));

    [TestCaseSource(typeof(Examples), nameof(Examples.Kinds))]
    public void OtherDataAreADifference(string kind)
    {
        var (equal, message) = Compare(Examples.Of(kind, 2), Examples.Of(kind, 1));
        Assert.That(equal, Is.False);
        Assert.That(message, Does.Contain("eries \"").And.Contain("accepted is"));
    }

    [TestCase(1.019, true)]
    [TestCase(1.03, false)]
    public void OnALogarithmicAxisTheToleranceIsAShareOfTheNumber(double factor, bool equal) =>
        Assert.That(Compare(Curve(factor), Curve()).Equal, Is.EqualTo(equal));

    [TestCase(1.19, true)]
    [TestCase(1.21, false)]
    public void OnALinearAxisItIsAShareOfTheSpan(double factor, bool equal) =>
        Assert.That(Compare(Curve(factor, log: false), Curve(log: false)).Equal, Is.EqualTo(equal));

    [Test]
    public void TheMessageNamesSeriesPointAndBothValues() => Assert.That(
        Compare(Curve(1.5), Curve()).Message,
        Is.EqualTo("Series \"deep\", point 2 (x = 10): y is 0.15, accepted is 0.1; allowed is 2% of the number."));

    [Test]
    public void InSeveralPanelsItNamesThePanelToo()
    {
        var message = Compare(Figure.SideBySide("Both", Curve(), Curve(1.5)), Figure.SideBySide("Both", Curve(), Curve())).Message;
        Assert.That(message, Does.StartWith("Panel 2, series \"deep\", point 2"));
    }

    [Test]
    public void TextsCompareExactly()
    {
        Assert.That(Compare(Curve() with { Title = "Deep is slow" }, Curve()).Message, Is.EqualTo("Title: \"Deep is slow\", accepted is \"Deep is fast\"."));
        Assert.That(Compare(Curve() with { Note = "16 seeds" }, Curve()).Message, Does.StartWith("Note: "));
        Assert.That(Compare(Curve(name: "shallow"), Curve()).Message, Is.EqualTo("Series: \"shallow\", accepted is \"deep\"."));
        Assert.That(Compare(Curve(log: false), Curve()).Message, Is.EqualTo("Y axis logarithmic: \"False\", accepted is \"True\"."));
    }

    [Test]
    public void TheNumberOfPointsComparesExactly() =>
        Assert.That(Compare(Curve(points: 2), Curve()).Message, Is.EqualTo("Series \"deep\": 6 points, accepted are 7."));

    [Test]
    public void TheAcceptedFigureStatesTheTolerance()
    {
        Assert.That(Compare(Curve(1.5) with { Tolerance = 0.6 }, Curve() with { Tolerance = 0.6 }).Equal, Is.True);
        Assert.That(
            Compare(Curve(1.5) with { Tolerance = 0.6 }, Curve()).Message,
            Does.StartWith("Tolerance: \"0.6\", accepted is \"0.02\".\nSeries \"deep\", point 2"));
    }

    [Test]
    public void WithoutToleranceNumbersAreEqualToTheirPrintedDigits()
    {
        Assert.That(Compare(Curve(1.00001) with { Tolerance = 0 }, Curve() with { Tolerance = 0 }).Equal, Is.True);
        Assert.That(Compare(Curve(1.001) with { Tolerance = 0 }, Curve() with { Tolerance = 0 }).Equal, Is.False);
    }

    [Test]
    public void AGapEqualsOnlyAGap()
    {
        Figure WithGap() => Curve(double.NaN);
        Assert.That(Compare(WithGap(), WithGap()).Equal, Is.True);
        Assert.That(Compare(WithGap(), Curve()).Message, Does.Contain("y is a gap, accepted is 0.1"));
    }

    [Test]
    public void HowItIsDrawnDoesNotMatter()
    {
        var svg = Curve().ToSvg();
        var redrawn = $"<?xml version=\"1.0\"?>\n{svg.Replace("font-size=\"14\"", "font-size=\"9\"").Replace("<path", "<path class=\"other\"")}";
        Assert.That(FigureComparer.Compare(redrawn, svg).Equal, Is.True);
    }

    [Test]
    public void ManyDifferencesAreNotAllListed()
    {
        var message = Compare(Examples.Of("curves", 2), Examples.Of("curves", 1)).Message!;
        Assert.That(message.Split('\n'), Has.Length.EqualTo(9).And.Some.EqualTo("... and more."));
    }

    [Test]
    public void FiguresWithoutDataCompareAsTexts()
    {
        const string bare = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        Assert.That(FigureComparer.Compare(bare, bare).Equal, Is.True);
        Assert.That(FigureComparer.Compare(bare, Curve().ToSvg()).Message, Does.Contain("without data"));
    }

    [TestCase("")]
    [TestCase("\uFEFF")]
    [TestCase("not a figure")]
    [TestCase("<<<<<<< ours\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n=======\n<svg/>\n>>>>>>> theirs\n")]
    [TestCase("<svg><metadata id=\"series\">\n=======\n</metadata></svg>")]
    [TestCase("<svg><metadata id=\"series\">{}</metadata></svg>")]
    public void AnAcceptedFileThatIsNoFigureIsNotEqual(string verified)
    {
        var (equal, message) = FigureComparer.Compare(Curve().ToSvg(), verified);
        Assert.That(equal, Is.False);
        Assert.That(message, Does.StartWith("The accepted figure is not a figure: "));
    }

    [Test]
    public void DataAreRoundedAndThinned()
    {
        double[] x = [.. Enumerable.Range(1, 5000).Select(i => (double)i)];
        var series = FigureData.Read(Figure.Curves("t", "x", "y", [Band.Line("a", x, [.. x.Select(v => 1 / v)])]).ToSvg())!.Panels[0].Series[0];
        Assert.That(series.X, Has.Length.EqualTo(200));
        Assert.That(series.Y[1], Is.EqualTo(0.03846));
        Assert.That((series.X[0], series.X[^1]), Is.EqualTo((1.0, 5000.0)));
    }
}
