using Reproducibility.Store;

namespace Reproducibility.Units.Store;

public sealed class PruningTests : StoreFixture
{
    private static readonly Dictionary<string, string> Now = new() { ["src/Models"] = "now" }, Before = new() { ["src/Models"] = "before" };

    [Test]
    public void What_other_code_trained_is_removed()
    {
        Store().Add(Keys.Of() with { Code = Now }, Result, 1, NoData);
        Store().Add(Keys.Of(1001) with { Code = Before }, Result, 1, NoData);
        Store().Unfinished([Keys.Of(1002) with { Code = Before }]).Write(() => RecordFormat.Write(Result), NoData);
        var (kept, removed) = Pruning.Run(Folder.Path, _ => Now);
        Assert.That((kept.Count, removed.Count), Is.EqualTo((1, 2)));
        Assert.That(kept.Bytes, Is.EqualTo(Files("report").Sum(file => new FileInfo(file).Length)));
        Assert.That(Find(Keys.Of() with { Code = Now }), Has.Count.EqualTo(1));
        Assert.That(Files("unfinished"), Is.Empty);
    }

    [Test]
    public void What_is_damaged_set_aside_or_of_a_report_that_is_not_here_stays()
    {
        Store().Add(Keys.Of() with { Code = Before }, Result, 1, NoData);
        Store().Add(Keys.Of() with { Code = Before }, Result with { Losses = [5] }, 1, NoData);
        File.WriteAllText(Files("report").Single() + ".safetensors", "half");
        Assert.That(Pruning.Run(Folder.Path, _ => null).Removed.Count, Is.Zero);
        Assert.That(Pruning.Run(Folder.Path, _ => Now).Removed.Count, Is.EqualTo(1));
        Assert.That((Files("report").Length, Files("differing").Length), Is.EqualTo((1, 1)));
    }

    [TestCase(1, 2_340_000, "1 training of 2.3 MB")]
    [TestCase(1200, 5_160_000_000, "1,200 trainings of 5.2 GB")]
    public void A_size_is_said_in_words(int count, long bytes, string words) => Assert.That(new Pruning.Files(count, bytes).ToString(), Is.EqualTo(words));
}
