using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Store;
using static Reproducibility.Units.Studies.StoredSuiteTests;

namespace Reproducibility.Units.Studies;

/// <summary>Suites that train slices of a study's conditions, and one that puts them together and trains nothing.</summary>
[NonParallelizable]
public sealed class SlicedSuiteTests : StoresFixture
{
    private const string Id = "units/1-1/lines";

    [Test]
    public void Slices_on_four_machines_are_put_together_byte_by_byte_as_one_machine_has_it()
    {
        foreach (var (first, condition) in new[] { (1000, 1), (1008, 1), (1000, 2), (1008, 2) })
        {
            Train<Lines>($"machine {first} {condition}", new SeedBlock(Id, first, first + 7, new Slice(condition, condition, 2)));
            StoreUnion.Add(Path.Combine(Folder.Path, $"machine {first} {condition}"), Path.Combine(Folder.Path, "together"), Said.Add);
        }

        var merged = Document<Lines>(Suite("together", new RunSettings { Training = false }));
        Assert.That(merged, Is.EqualTo(Document<Lines>(Suite("alone", new RunSettings()))));
        Assert.That(Said, Is.Empty);
    }

    [Test]
    public void A_slice_trains_its_conditions_and_no_others()
    {
        Train<Lines>("store", new SeedBlock(Id, 1000, 1015, new Slice(2, 2, 2)));
        Assert.That(
            () => Suite("store", new RunSettings { Training = false }).Run<Lines>().Found(),
            Throws.TypeOf<UntrainedException>().With.Message.EqualTo("units/1-1/lines lacks 16 trainings: 'slow', on seeds 1000 to 1015."));
    }

    [Test]
    public void A_slice_that_is_there_is_not_trained_again()
    {
        var block = new SeedBlock(Id, 1000, 1007, new Slice(1, 1, 2));
        Train<Lines>("store", block);
        var before = Entries();
        Train<Lines>("store", block);
        Assert.That(Entries(), Is.EqualTo(before).And.Count.EqualTo(8));

        IReadOnlyList<string> Entries() => [.. Directory.GetFiles(Folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    [Test]
    public void A_study_ends_with_its_slice_and_one_that_it_needs_is_trained_whole()
    {
        Train<Reader>("store", new SeedBlock("units/1-1/reader", 1000, 1007, new Slice(1, 1, 1)));
        Assert.That(Counted.Trained, Is.EqualTo(8));
        Train<Counted>("other", new SeedBlock("units/1-1/counted", 1000, 1007, new Slice(1, 1, 1)));
        Assert.That(Counted.Trained, Is.EqualTo(8));
    }

    [Test]
    public void A_slice_of_another_number_of_conditions_is_refused() => Assert.That(
        () => Part("store", new SeedBlock(Id, 1000, 1007, new Slice(1, 2, 3))).Train(typeof(Lines)),
        Throws.InvalidOperationException.With.Message.Contains("has 2 conditions").And.Message.Contains("costs.tsv is out of date"));

    [TestCase("elrod/1-1/sinc:1000..1003#2..3/6", 2, 3, 6)]
    [TestCase("elrod/1-1/sinc:1000..1003#1..1/1", 1, 1, 1)]
    public void Slices_are_read_as_they_are_written(string text, int first, int last, int of)
    {
        var block = SeedBlock.Parse(text).Single();
        Assert.That(block, Is.EqualTo(new SeedBlock("elrod/1-1/sinc", 1000, 1003, new Slice(first, last, of))));
        Assert.That($"{block.Slice}", Is.EqualTo(text.Split('#')[1]));
    }

    [TestCase("elrod/1-1/sinc:1000..1003#")]
    [TestCase("elrod/1-1/sinc:1000..1003#0..3/6")]
    [TestCase("elrod/1-1/sinc:1000..1003#3..2/6")]
    [TestCase("elrod/1-1/sinc:1000..1003#3..7/6")]
    [TestCase("elrod/1-1/sinc:1000..1003#3/6")]
    public void Other_slices_are_refused(string text) => Assert.That(() => SeedBlock.Parse(text), Throws.TypeOf<SettingException>());

    private void Train<T>(string store, SeedBlock part) => Assert.Throws<SliceDoneException>(() => Part(store, part).Train(typeof(T)));

    private Suite Part(string store, SeedBlock part) => Suite(store, new RunSettings { Parts = [part], Part = part });
}
