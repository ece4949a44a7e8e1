using System.Xml.Linq;
using Reproducibility.Fixtures.Figures;

namespace Reproducibility.Units.Figures;

/// <summary>Every text that a reader needs is in the SVG as text, on a machine with fonts and without.</summary>
public class LabelTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Test]
    public void Curves_have_their_titles_ticks_and_end_labels() => Assert.That(
        Texts(Examples.Of("curves")),
        Is.SupersetOf(new[]
            { "Deeper nets learn faster", "training step", "loss", "1", "10", "100", "1,000", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹", "shallow", "deep" }));

    [Test]
    public void Fits_name_the_target_too() => Assert.That(
        Texts(Examples.Of("fits")),
        Is.SupersetOf(new[] { "x", "output", "2,000", "4,000", "6,000", "8,000", "0.0", "0.2", "0.4", "target", "deep" }));

    [Test]
    public void Dots_have_conditions_medians_and_the_reference_line()
    {
        var figure = Examples.Of("dots");
        var texts = Texts(figure);
        Assert.That(texts, Is.SupersetOf(new[] { "input-gradient norm", "0.5", "1", "2", "true labels", "random labels", "author's value" }));
        Assert.That(string.Join(' ', texts), Does.Contain("random pixels of another kind"));
        Assert.That(texts, Is.SupersetOf(figure.Panels[0].Series.Take(3).Select(series => NumberText.Significant(new Strip("", series.Y).Median))));
    }

    [Test]
    public void Differences_have_the_median_and_its_interval()
    {
        double[] differences = [3, 1, 2, 7, 5, 6, 4, 8, 9];
        var texts = Texts(
            Figure.PairedDifferences("Lower", "difference", [Strip.Difference("deep", [.. differences.Select(d => d + 1)], [.. Enumerable.Repeat(1.0, 9)])]));
        Assert.That(texts, Is.SupersetOf(new[] { "Lower", "difference", "0", "2", "deep", "no difference", "5.00", "[2.00, 8.00]" }));
    }

    [Test]
    public void Intervals_that_would_cover_the_next_strip_stand_below_its_name()
    {
        double[] low = [1, 2, 4, 8, 16, 32], high = [3, 5, 7, 11, 19, 35];
        var strips = Enumerable.Range(0, 6).Select(i => Strip.Difference($"net {i}", [.. high.Select(v => v + i)], low)).ToArray();
        var texts = Texts(Figure.SideBySide("All", [Figure.PairedDifferences("Lower", "difference", strips), Examples.Of("dots")])).ToArray();
        foreach (var i in Enumerable.Range(0, 6))
        {
            Assert.That(Array.IndexOf(texts, $"[{2 + i}.00,"), Is.GreaterThan(Array.IndexOf(texts, $"net {i}")).And.GreaterThan(0));
            Assert.That(Array.IndexOf(texts, $"{3 + i}.00]"), Is.GreaterThan(Array.IndexOf(texts, $"[{2 + i}.00,")));
        }
    }

    [Test]
    public void Points_have_a_legend() => Assert.That(
        Texts(Examples.Of("points")),
        Is.SupersetOf(new[] { "minimal ratio", "loss", "0.5", "1.0", "1.5", "2.0", "2.5", "3.0", "a", "b" }));

    [Test]
    public void Trajectories_are_named_at_their_ends() => Assert.That(
        string.Join(' ', Texts(Examples.Of("trajectories"))),
        Does.Contain("first component").And.Contain("second component").And.Contain("2.0").And.Contain("run 1").And.Contain("run 4").And.Contain("run 8"));

    [Test]
    public void Panels_have_a_title_each() => Assert.That(
        Texts(Examples.Of("panels")),
        Is.SupersetOf(new[] { "Two views", "Training", "Time", "shallow", "deep", "true labels", "author's value" }));

    [TestCase(1, 8)]
    [TestCase(2, 8)]
    [TestCase(4, 3)]
    public void In_a_narrow_panel_a_legend_of_many_rows_names_every_line(int panels, int lines)
    {
        string[] names = [.. Enumerable.Range(1, lines).Select(i => $"condition {i}, a rather long name for a line of a narrow panel")];
        var curves = Figure.Curves("Loss", "step", "loss", names.Select((name, i) => Band.Line(name, [1, 2], [i, i + 1])));
        var root = XDocument.Parse(Figure.SideBySide("All", [.. Enumerable.Repeat(curves, panels)]).ToSvg()).Root!;
        foreach (var panel in root.Elements(Svg + "svg"))
        {
            var texts = string.Join(' ', panel.Descendants(Svg + "text").Select(text => text.Value));
            foreach (var name in names)
                Assert.That(texts, Does.Contain(name));
        }
    }

    [Test]
    public void Whole_numbers_have_whole_ticks()
    {
        var texts = Texts(Figure.Curves("Loss", "epoch", "loss", [Band.Line("net", [1, 2, 3], [0.1, 0.2, 0.3])]));
        Assert.That(texts, Is.SupersetOf(new[] { "1", "2", "3" }).And.Not.Member("1.5"));
    }

    [TestCase(11_085, 16_904, 52_004)] // majumder/1-3/params
    [TestCase(39_760, 397_510, 1_590_010)]
    [TestCase(1, 2, 5)]
    public void Labels_of_ticks_do_not_touch_in_narrow_panels(double first, double second, double third)
    {
        var curves = Figure.Curves("loss", "parameters", "loss", [Band.Line("test", [first, second, third], [3, 2, 1])], logX: true);
        var root = XDocument.Parse((Figure.SideBySide("All", curves, curves, curves) with { Width = 1000, Height = 400 }).ToSvg()).Root!;
        foreach (var panel in root.Elements(Svg + "svg"))
        {
            // Of the texts in the middle of their place, those of the lower axis are the ones without a turn, above the axis's own.
            var labels = panel.Descendants(Svg + "text")
                .Where(text => (string?)text.Attribute("text-anchor") == "middle" && text.Attribute("transform") is null && text.Value != "parameters")
                .OrderBy(text => (double)text.Attribute("x")!)
                .ToArray();
            Assert.That(labels, Has.Length.AtLeast(2));
            foreach (var (left, right) in labels.Zip(labels.Skip(1)))
            {
                var halves = (FigureFont.Width(left.Value, HouseStyle.TickSize) + FigureFont.Width(right.Value, HouseStyle.TickSize)) / 2;
                Assert.That(
                    (double)right.Attribute("x")! - (double)left.Attribute("x")!, Is.GreaterThan(halves), $"{left.Value} touches {right.Value}");
            }
        }
    }

    private static string[] Texts(Figure figure) => [.. XDocument.Parse(figure.ToSvg()).Descendants(Svg + "text").Select(text => text.Value)];
}
