using Reproducibility.Fixtures.Claims;

namespace Reproducibility.Units.Claims;

public class CatalogueTests
{
    private static readonly CatalogueEntry[] Entries = [new("r/1-1/s/b", "It rises.", "r/1-1/s"), new("r/1-1/a", "It falls.", "r/1-1/s")];

    [Test]
    public void What_is_printed_is_read_in_the_order_of_the_ids() => Assert.That(Catalogue.Parse(Catalogue.Print(Entries)), Is.EqualTo(Entries.Reverse()));

    [Test]
    public void A_claim_of_a_section_is_not_named_by_its_study() => Assert.That(Entries.Select(e => e.IsNamedByItsStudy), Is.EqualTo(new[] { true, false }));

    [TestCase("name\tid", "name\tid")]
    [TestCase("id\tstatement\tstudy\nr/1-1/s/c\tIt rises.", "r/1-1/s/c")]
    public void A_malformed_list_is_refused_with_its_line(string text, string named) =>
        Assert.That(() => Catalogue.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains(named));
}
