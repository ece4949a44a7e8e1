namespace Reproducibility.Units.Snapshots;

public class MarkdownDiffTests
{
    [Test]
    public void ChangesAndTheLinesAroundThem()
    {
        string[] verified = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
        string[] received = ["a", "b", "X", "d", "e", "f", "g", "h", "i", "j"];

        Assert.That(MarkdownDiff.Print(string.Join('\n', received), string.Join('\n', verified)).Split('\n'), Is.EqualTo(
            ["  a", "  b", "- c", "+ X", "  d", "  e", "  ...", "  h", "  i", "+ j"]));
    }

    [Test]
    public void EqualTextsHaveNone() => Assert.That(MarkdownDiff.Print("a\nb", "a\nb"), Is.Empty);
}
