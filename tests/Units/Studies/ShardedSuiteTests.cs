using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using static Reproducibility.Units.Studies.StoredSuiteTests;

namespace Reproducibility.Units.Studies;

/// <summary>Suites that train parts, and one that puts them together and trains nothing.</summary>
[NonParallelizable]
public sealed class ShardedSuiteTests : StoresFixture
{
    private static readonly RunSettings Merging = new() { Training = false };

    [Test]
    public void Four_shards_on_four_machines_are_put_together_byte_by_byte_as_one_machine_has_it()
    {
        for (var shard = 0; shard < 4; shard++)
            Train($"machine {shard}", new SeedBlock("units/1-1/counted", 1000 + (2 * shard), 1001 + (2 * shard)), new SeedBlock("units/1-1/other", 0, 9));
        Assert.That(Counted.Trained, Is.EqualTo(8));
        for (var shard = 0; shard < 4; shard++)
            Copy($"machine {shard}", "together");
        var merged = Document<Counted>(Suite("together", Merging));
        Assert.That(Counted.Trained, Is.EqualTo(8));
        Assert.That(merged, Is.EqualTo(Document<Counted>(Suite("alone", new RunSettings()))));
        Assert.That(Said, Is.Empty);
    }

    [Test]
    public void What_a_shard_did_not_train_is_named()
    {
        Train("store", new SeedBlock("units/1-1/counted", 1000, 1004));
        Assert.That(
            () => Suite("store", Merging).Run<Counted>().Found(),
            Throws.TypeOf<UntrainedException>().With.Message.EqualTo("units/1-1/counted lacks 3 trainings: 'fast', on seeds 1005 to 1007."));
    }

    [Test]
    public void A_part_trains_what_its_study_needs()
    {
        Suite("store", new RunSettings { Parts = [new SeedBlock("units/1-1/reader", 1000, 1007)] }).Train(typeof(Reader));
        Assert.That(() => Suite("store", Merging).Run<Reader>().Found(), Throws.Nothing);
    }

    [TestCase("elrod/1-1/sinc:1000..1003;li/1-1/func:7..7", 2)]
    [TestCase("clemson-a/1-1/all:0..15", 1)]
    public void Blocks_are_read_as_they_are_written(string text, int blocks) => Assert.That(SeedBlock.Parse(text), Has.Count.EqualTo(blocks));

    [TestCase("elrod/1-1/sinc")]
    [TestCase("elrod/1-1/sinc:3..1")]
    [TestCase("elrod/1-1/sinc:1..x")]
    [TestCase("a:1..2;")]
    public void Other_blocks_are_refused(string text) => Assert.That(() => SeedBlock.Parse(text), Throws.TypeOf<SettingException>());

    private void Train(string store, params SeedBlock[] parts) => Suite(store, new RunSettings { Parts = parts }).Train(typeof(Counted));

    private void Copy(string from, string to)
    {
        var source = Path.Combine(Folder.Path, from);
        foreach (var file in Directory.EnumerateFiles(source, "*.safetensors", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder.Path, to, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
