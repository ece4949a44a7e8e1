using Reproducibility.Fixtures.Figures;

namespace Reproducibility.Units.Figures;

public class FigureFontTests
{
    [TestCase("", 0)]
    [TestCase(" ", 3.18)]
    [TestCase("loss", 2.78 + 6.12 + 5.21 + 5.21)]
    [TestCase("10⁻³", 6.36 + 6.36 + 5.28 + 4.38)]
    [TestCase("−0.5", 8.38 + 6.36 + 3.18 + 6.36)]
    public void A_text_is_as_wide_as_its_letters(string text, double width) =>
        Assert.That(FigureFont.Width(text, 10), Is.EqualTo(width).Within(0.02));

    [Test]
    public void Bold_letters_are_wider() => Assert.That(FigureFont.Width("loss", 10, bold: true), Is.EqualTo(3.43 + 6.87 + 5.95 + 5.95).Within(0.02));

    [Test]
    public void A_line_is_broken_where_the_next_word_does_not_fit()
    {
        var lines = new TextLines(10);
        var width = lines.Width("one two") + 0.1f;
        Assert.That(lines.Wrap("one two three fourfold", width), Is.EqualTo(new[] { "one two", "three", "fourfold" }));
        Assert.That(lines.Wrap("", width), Is.Empty);
    }

    [Test]
    public void Balanced_lines_are_about_equally_long()
    {
        var lines = new TextLines(10);
        Assert.That(lines.Balanced("aaaa aaaa aaaa aaaa", lines.Width("aaaa aaaa aaaa") + 0.1f), Is.EqualTo(new[] { "aaaa aaaa", "aaaa aaaa" }));
    }
}
