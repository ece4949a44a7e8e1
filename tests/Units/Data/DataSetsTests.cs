using Reproducibility.Fixtures.Data;
using static Reproducibility.Units.Data.TinyData;

namespace Reproducibility.Units.Data;

public sealed class DataSetsTests
{
    private TempFolder folder = null!;

    [SetUp]
    public void MakeFolder() => folder = new TempFolder();

    [TearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public void Each_set_is_read_once_also_by_many_threads()
    {
        folder.Store(Mnist());
        var data = Data(Offline);
        var sets = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ => data.Digits[Split.Train]).ToList();
        Assert.That(sets, Has.All.SameAs(sets[0]));
    }

    [Test]
    public void What_was_not_found_is_not_looked_for_again()
    {
        var (mirrors, said) = (FakeMirrors.None, new List<string>());
        var data = Data(new DataSearch([], folder.Path) { Downloads = new Downloads(mirrors) }, said);
        var first = data.Digits;
        Assert.That(data.Digits, Is.SameAs(first));
        Assert.That(first.Name, Is.EqualTo("glyphs"));
        Assert.That(mirrors.Requests, Has.Count.EqualTo(2));
        Assert.That(said.Single(), Does.Contain("was not found").And.Contain("drawn digits"));
    }

    [Test]
    public void A_run_can_say_what_it_used_and_why()
    {
        folder.Store(Mnist());
        var data = Data(Offline);
        Assert.That(data.Used, Is.Empty);
        _ = (data.Digits, data.Colours);
        Assert.That(data.Used.Select(set => (set.Name, set.Drawn)), Is.EqualTo(new[] { ("MNIST", false), ("colour-glyphs", true) }));
        Assert.That(data.Find("mnist")!.Description, Is.EqualTo("MNIST"));
        Assert.That(data.Find(""), Is.Null);
        Assert.That(data.Colours.Description, Does.StartWith($"drawn digits in colour: CIFAR-10 was not found in {folder.Path} or "));
    }

    [Test]
    public void Every_form_of_a_data_set_has_one_checksum()
    {
        folder.Store(Cifar());
        var first = Data(Offline).Colours.Checksum;
        using var other = new TempFolder();
        other.Store(CifarInTurn().Each(name => name + ".gz", Gzip));
        Assert.That(Data(new DataSearch([other.Path], other["cache"]) { Offline = true }).Colours.Checksum, Is.EqualTo(first).And.Match("^[0-9a-f]{64}$"));
        folder.Store(Mnist());
        Assert.That(Data(Offline).Digits.Checksum, Is.Not.EqualTo(first));
    }

    [Test]
    public void A_named_folder_with_one_data_set_serves_those_who_need_that_one()
    {
        folder.Store(Mnist());
        var data = Data(Offline with { Named = new(folder.Path, "REPRODUCIBILITY_DATA") });
        Assert.That(data.Digits.Drawn, Is.False);
        Assert.That(() => data.Colours, Throws.TypeOf<DataSetException>().With.Message.StartsWith("CIFAR-10 is not in"));
    }

    [Test]
    public void A_named_folder_is_checked_before_anything_trains()
    {
        folder.Write("notes.txt", [1]);
        Assert.That(() => DataSets.CheckNamed(folder.Path), Throws.TypeOf<DataSetException>().With.Message
            .StartsWith("MNIST is not in").And.Message.Contains("CIFAR-10 is not in").And.Message.Contains("notes.txt"));
        Assert.That(() => DataSets.CheckNamed(folder["nowhere"]), Throws.TypeOf<DataSetException>().With.Message.Contains("does not exist"));
    }

    private DataSearch Offline => new([folder.Path], folder["cache"]) { Offline = true };

    private static DataSets Data(DataSearch search, List<string>? said = null) => new(search, MnistManifest, CifarManifest, line => said?.Add(line));
}
