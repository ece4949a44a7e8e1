using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Snapshots;

namespace Reproducibility.Claims;

/// <summary>The catalogue and the tests list the same claims. <c>ACCEPT_SNAPSHOTS=1</c> writes the catalogue from the tests.</summary>
[Category("catalogue")]
public class CatalogueTests
{
    private static readonly string[] JudgedOnAnotherStudy =
    [
        "clemson-a/1-1/sinc/mid-fastest", "dominic/1-1/sgn/deep-is-constant", "dominic/1-3/flat1/excess-params-memorise",
        "elrod/1-1/sgn/deepest-lowest-loss", "elrod/1-1/sinc/all-converge-close", "elrod/1-1/sinc/deeper-converges-fastest",
        "elrod/1-1/sinc/deepest-lowest-loss", "li/1-2/grad-norm/almost-zero-at-30000", "majumder/1-1/sinc/faster-than-sgn",
        "majumder/1-1/sinc/shallow-converges-first", "majumder/1-1/weight-decay-avoids-overfit",
    ];

    [Test]
    public void Every_claim_of_the_catalogue_has_one_test_with_its_words()
    {
        var tested = Catalogue.Of(typeof(CatalogueTests).Assembly).ToArray();
        Assert.That(tested.Select(e => e.Id), Is.Unique);
        if (Accepted.Accepting)
            File.WriteAllText(Catalogue.File, Catalogue.Print(tested));
        Assert.That(
            Catalogue.Print(tested), Is.EqualTo(File.ReadAllText(Catalogue.File)), "tests/Claims/catalogue.tsv; ACCEPT_SNAPSHOTS=1 writes it from the tests");
    }

    [Test]
    public void Every_accepted_file_is_of_a_study_or_a_claim()
    {
        var folder = Path.Combine(Repository.Root, "snapshots");
        var studies = Catalogue.StudiesOf(typeof(CatalogueTests).Assembly);
        var claims = Catalogue.Parse(File.ReadAllText(Catalogue.File)).Select(e => e.Id);
        Assert.That(
            OrphanedSnapshots.In(folder, studies, claims),
            Is.Empty,
            "No test makes these files below snapshots/. Rename them as the test was renamed, or delete them.");
    }

    [Test]
    public void A_claims_id_begins_with_that_of_its_study() => Assert.That(
        Catalogue.Parse(File.ReadAllText(Catalogue.File)).Where(e => !e.IsNamedByItsStudy).Select(e => e.Id), Is.EquivalentTo(JudgedOnAnotherStudy));
}
