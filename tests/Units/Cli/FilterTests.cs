using Reproducibility.Cli;
using Reproducibility.Cli.Claims;

namespace Reproducibility.Units.Cli;

public class FilterTests
{
    private static readonly Catalogue Catalogue = new([
        new("elrod/1-1/sinc/deepest-lowest-loss", "", "elrod/1-1/sinc"),
        new("elrod/1-1/sinc/deeper-converges", "", "elrod/1-1/sinc"),
        new("elrod/1-3/flat1/sharp", "", "elrod/1-3/flat1"),
        new("elrod/1-3/flat2/sharp", "", "elrod/1-3/flat2"),
        new("li/1-1/sinc/deep", "", "li/1-1/sinc"),
        new("li/1-2/pca/distances", "", "li/1-2/pca"),
        new("majumder/1-1/weight-decay", "", "majumder/1-1/sinc"),
    ]);

    [TestCase("elrod", 4)]
    [TestCase("Elrod", 4)]
    [TestCase("elrod/1-3", 2)]
    [TestCase("elrod/1-3/", 2)]
    [TestCase("1-2/pca", 1)]
    [TestCase("sharp", 2)]
    [TestCase("sinc/deepest", 1)]
    [TestCase("sinc/deep", 1, TestName = "A whole part counts before the beginning of one")]
    [TestCase("sinc/dee", 3)]
    [TestCase("elrod/*", 4)]
    [TestCase("elrod/*/flat*", 2)]
    [TestCase("elrod|li", 6)]
    [TestCase("pca,flat1", 2)]
    [TestCase("majumder/1-1/sinc", 1, TestName = "A claim is also found by its study")]
    public void A_word_selects_by_neighbouring_parts(string word, int claims) => Assert.That(Catalogue.Select([word]), Has.Count.EqualTo(claims));

    [Test]
    public void Several_words_select_what_any_of_them_names() =>
        Assert.That(
            Catalogue.Select(["li", "elrod/1-3"]).Select(c => c.Study),
            Is.EqualTo(new[] { "elrod/1-3/flat1", "elrod/1-3/flat2", "li/1-1/sinc", "li/1-2/pca" }));

    [Test]
    public void No_word_selects_all() => Assert.That(Catalogue.Select([]), Is.EqualTo(Catalogue.Claims));

    [TestCase("elrud", "elrod")]
    [TestCase("elrod/1-1/sink", "elrod/1-1/sinc")]
    [TestCase("sinc/deepst", "sinc/deepest-lowest-loss")]
    [TestCase("nothing-like-it", "elrod, li, majumder")]
    [TestCase("sinc/elrod", "The reports are")]
    public void A_word_that_names_nothing_lists_near_ones(string word, string near) => Assert.That(
        () => Catalogue.Select([word]),
        Throws.TypeOf<UserException>().With.Message.Contains(near).And.Property("ExitCode").EqualTo(ExitCode.Usage));

    [Test]
    public void One_word_that_names_nothing_is_enough_to_refuse_all() => Assert.That(() => Catalogue.Select(["elrod", "foo"]), Throws.TypeOf<UserException>());

    [TestCase("elrod&li")]
    [TestCase("TestCategory=elrod")]
    [TestCase("a'b")]
    [TestCase("")]
    [TestCase("elrod|")]
    [TestCase("elrod li")]
    public void Other_signs_are_refused(string word) =>
        Assert.That(() => Catalogue.Select([word]), Throws.TypeOf<UserException>().With.Message.Contains("no filter"));

    [Test]
    public void Tests_are_chosen_by_whole_ids() => Assert.That(
        TestFilter.Where(Catalogue.Select(["1-3"])), Is.EqualTo("Claim == 'elrod/1-3/flat1/sharp' or Claim == 'elrod/1-3/flat2/sharp'"));
}
