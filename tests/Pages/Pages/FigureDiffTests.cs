namespace Reproducibility.Tests.Pages;

public class FigureDiffTests
{
    private static readonly SeriesData Line = new("a", [0, 1, 2], [0, 5, 10]);

    [Test]
    public void A_point_beyond_the_share_of_the_axis_is_listed()
    {
        var point = FigureDiff.Of(Figure(Line with { Y = [0.1, 5, 10.5] }), Figure(Line))[0].Beyond.Single();
        Assert.That((point.Was, point.Is, point.Allowed), Is.EqualTo((10.0, 10.5, 0.2)));
    }

    [Test]
    public void Equal_figures_have_none() => Assert.That(FigureDiff.Of(Figure(Line), Figure(Line))[0].Beyond, Is.Empty);

    [Test]
    public void Series_that_come_or_go_and_other_lengths_are_said()
    {
        var panel = FigureDiff.Of(Figure(Line with { Name = "b" }), Figure(Line))[0];
        Assert.That(panel.Other, Is.EqualTo(new[] { "Series \"b\" is new.", "Series \"a\" is gone." }));
        Assert.That(FigureDiff.Of(Figure(new SeriesData("a", [0], [0])), Figure(Line))[0].Other, Is.EqualTo(new[] { "Series \"a\" has 1 points and had 3." }));
    }

    private static FigureData Figure(SeriesData series) => new("t", "", 0.02, [new("", "x", "y", LogX: false, LogY: false, [series])]);
}
