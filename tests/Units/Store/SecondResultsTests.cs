using Reproducibility.Fixtures.Reports;
using Reproducibility.Store;
using Reproducibility.Units.Data;

namespace Reproducibility.Units.Store;

public sealed class SecondResultsTests : StoreFixture
{
    [Test]
    public void Another_result_of_the_same_training_is_kept_and_reported()
    {
        Store().Add(Keys.Of(), Result, 1, NoData);
        Store().Add(Keys.Of(), Result with { Losses = [3, 4.0000001] }, 1, NoData);
        Assert.That(Differing.Single(), Does.Contain("NOT REPRODUCIBLE").And.Contain("'deep', seed 1000"));
        Assert.That(Said, Is.EqualTo(Differing));
        Assert.That((Files("report").Length, Files("differing").Length), Is.EqualTo((1, 1)));
        Assert.That(((GaussNewtonRatio.Course)Find(Keys.Of()).Single().Result).Losses, Is.EqualTo(Result.Losses));
    }

    [Test]
    public void Whoever_takes_an_entry_hears_of_its_second_result()
    {
        Store().Add(Keys.Of(), Result, 1, NoData);
        Store().Add(Keys.Of(1001), Result, 1, NoData);
        for (var again = 0; again < 2; again++)
            Store().Add(Keys.Of(), Result with { Losses = [5] }, 1, NoData);
        Assert.That(Files("differing"), Has.Length.EqualTo(1));
        Differing.Clear();
        Find(Keys.Of(), Keys.Of(1001));
        Assert.That(Differing.Single(), Does.Contain("NOT REPRODUCIBLE").And.Contain("seed 1000").And.Contain(Files("differing").Single()));
    }

    [Test]
    public void Stores_are_put_together_and_what_differs_is_kept_and_reported()
    {
        using var other = new TempFolder();
        var there = new RunStore(other.Path, Said.Add);
        there.Add(Keys.Of(1000), Result, 1, NoData);
        there.Add(Keys.Of(1001), Result with { Losses = [5] }, 1, NoData);
        there.Add(Keys.Of(1002), Result, 1, NoData);
        there.Add(Keys.Of(1002), Result with { Losses = [6] }, 1, NoData);
        there.Add(Keys.Of(1003), Result, 1, NoData);
        File.WriteAllText(Directory.GetFiles(other["report"], "*", SearchOption.AllDirectories).First(file => IsOf(file, 1003)), "half");
        Store().Add(Keys.Of(1000), Result, 1, NoData);
        Store().Add(Keys.Of(1001), Result, 1, NoData);
        Said.Clear();

        Assert.That(StoreUnion.Add(other.Path, Folder.Path, Said.Add), Is.EqualTo(3));
        Assert.That((Files("report").Length, Files("differing").Length), Is.EqualTo((3, 1)));
        Assert.That(Said, Has.Count.EqualTo(2).And.One.Contains("seed 1001 came out otherwise").And.One.Contains("is no good"));
        Assert.That(Find(Keys.Of(1000), Keys.Of(1001), Keys.Of(1002)), Has.Count.EqualTo(3));
        Assert.That(Differing.Single(), Does.Contain("seed 1001"));

        bool IsOf(string file, int seed) => EntryFiles.KeyOf(file) == EntryFiles.Name(Keys.Of(seed));
    }
}
