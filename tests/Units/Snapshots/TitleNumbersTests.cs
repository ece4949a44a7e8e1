using Reproducibility.Fixtures.Running;

namespace Reproducibility.Units.Snapshots;

public class TitleNumbersTests
{
    private const string Table = "| sgn | 3.60 [1.83, 4.84] | 0.884 | 1570 | -0.262 | 1.57e-05 |";

    [TestCase("sgn 3.60")]
    [TestCase("sgn 3.6")]
    [TestCase("about 4")]
    [TestCase("88.4 % and 88 %")]
    [TestCase("1,570 steps")]
    [TestCase("−0.26 or -0.26")]
    [TestCase("2e-05")]
    [TestCase("9 of 16 seeds")]
    [TestCase("layer2 and CNN1")]
    public void A_number_of_a_table_may_be_rounded(string title) => Assert.That(TitleNumbers.Missing(title, [Table]), Is.Empty);

    [TestCase("sgn 3.59", "3.59")]
    [TestCase("sgn 3.601", "3.601")]
    [TestCase("0.26", "0.26")]
    [TestCase("88.5 %", "88.5")]
    [TestCase("3.60 and 1.5e-05", "1.5e-05")]
    public void Another_number_is_named(string title, string missing) => Assert.That(TitleNumbers.Missing(title, [Table]), Is.EqualTo(new[] { missing }));

    [Test]
    public void The_numbers_of_every_accepted_title_stand_in_its_studys_documents()
    {
        var root = Path.Combine(Repository.Root, "snapshots");
        var missing = from figure in Directory.EnumerateFiles(root, "*.verified.svg", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                      let title = FigureData.Read(File.ReadAllText(figure))!.Title
                      let study = Path.GetFileName(figure)[..^"verified.svg".Length]
                      let documents = Directory.EnumerateFiles(Path.GetDirectoryName(figure)!, $"{study}*.md").Select(File.ReadAllText)
                      from number in TitleNumbers.Missing(title, documents)
                      select $"{Path.GetRelativePath(root, figure)}: {number} of \"{title}\"";
        Assert.That(missing, Is.Empty);
    }
}
