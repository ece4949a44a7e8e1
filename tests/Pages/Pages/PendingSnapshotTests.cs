using Reproducibility.Pages.Review;

namespace Reproducibility.Tests.Pages;

public class PendingSnapshotTests
{
    private const string Study = SnapshotsFolder.Study;
    private readonly TempFolder folder = new();

    [SetUp]
    public void WriteSnapshots()
    {
        if (Directory.Exists(folder["quick"]))
            Directory.Delete(folder["quick"], recursive: true);
        SnapshotsFolder.Write(folder.Path);
    }

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Received_files_are_found_with_study_and_kind()
    {
        var pending = PendingSnapshot.In(folder.Path);
        Assert.That(pending.Select(p => p.Id), Is.EqualTo(new[] { SnapshotsFolder.Claim, Study + ".md", Study + ".new-claim.md", Study + ".svg" }));
        Assert.That(pending.Select(p => p.Study), Is.All.EqualTo(Study));
        Assert.That(pending.Select(p => p.IsNew), Is.EqualTo(new[] { false, false, true, false }));
        Assert.That(pending[0].Verdict, Is.EqualTo((SnapshotsFolder.Was, SnapshotsFolder.Is)));
        Assert.That(pending[1].Verdict, Is.Null);
    }

    [TestCase("all", 4)]
    [TestCase(Study, 4)]
    [TestCase("elrod", 4)]
    [TestCase("elrod/1-1/sinc", 4)]
    [TestCase(Study + ".svg", 1)]
    [TestCase("sinc.deepest-lowest-loss", 1)]
    [TestCase("quick/elrod/1-1/sin", 0)]
    [TestCase("deepest", 0)]
    public void A_name_means_a_file_a_study_or_a_folder(string name, int count) =>
        Assert.That(PendingSnapshot.In(folder.Path).Count(p => p.Is(name)), Is.EqualTo(count));

    [Test]
    public void Accepting_moves_the_received_file_over_the_accepted_one()
    {
        var claim = PendingSnapshot.In(folder.Path)[0];
        var text = claim.Now;
        claim.Accept();
        Assert.That((claim.Then, File.Exists(claim.Received)), Is.EqualTo((text, false)));
        Assert.That(PendingSnapshot.In(folder.Path), Has.Count.EqualTo(3));
    }

    [Test]
    public void Lines_begin_with_verdicts_that_change_and_say_the_size()
    {
        var lines = ReviewFolder.Lines(PendingSnapshot.In(folder.Path)).ToArray();
        Assert.That(lines[0], Does.StartWith($"{SnapshotsFolder.Claim}: {SnapshotsFolder.Was} -> {SnapshotsFolder.Is}"));
        Assert.That(
            lines, Has.Some.Match(@"sinc\.md: \d+ of \d+ cells and lines beyond tolerance").And.Some.Match(@"sinc\.svg: \d+ of \d+ points beyond tolerance"));
    }

    [Test]
    public void What_belongs_to_no_claim_of_the_catalogue_is_stale()
    {
        (string, string)[] claims = [("elrod/1-1/sinc/all-converge-close", "elrod/1-1/sinc"), ("elrod/1-1/sinc/deepest-lowest-loss", "elrod/1-1/sinc")];
        foreach (var extension in new[] { "md", "svg" })
            File.Copy(Path.Combine(folder.Path, $"{Study}.verified.{extension}"), Path.Combine(folder.Path, $"{Study}x.verified.{extension}"));
        var stale = ReviewFolder.Stale(folder.Path, ["elrod/1-1/sinc"], claims);
        Assert.That(stale, Does.Contain(Study + "x.verified.md").And.Contain(Study + "x.verified.svg"));
        Assert.That(stale, Does.Contain(Study + ".more-layers-learn-faster.verified.md"));
        Assert.That(stale, Does.Not.Contain(Study + ".verified.md").And.Not.Contain(Study + ".all-converge-close.verified.md"));
    }

    [Test]
    public void JSON_lists_what_is_pending() => Assert.That(
        System.Text.Json.JsonDocument.Parse(ReviewFolder.Json(PendingSnapshot.In(folder.Path), ["x"])).RootElement
            .GetProperty("pending")[0].GetProperty("kind").GetString(), Is.EqualTo("verdict"));
}
