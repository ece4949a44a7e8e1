using Reproducibility.Fixtures.Reports;
using Reproducibility.Store;

namespace Reproducibility.Units.Store;

public sealed class RunStoreTests : StoreFixture
{
    private static readonly Dictionary<string, string> Digits = new() { ["digits"] = "abc" };

    [Test]
    public void What_was_added_is_found()
    {
        Store().Add(Keys.Of(), Result, 1.25, NoData);
        var found = Find(Keys.Of(), Keys.Of(1001)).Single();
        Assert.That((found.Key.Seed, found.Seconds), Is.EqualTo((1000, 1.25)));
        Assert.That(((GaussNewtonRatio.Course)found.Result).Ratios, Is.EqualTo(Result.Ratios));
        Assert.That(Said, Is.Empty);
        Assert.That(Files("partial"), Is.Empty);
    }

    [Test]
    public void A_fresh_run_takes_nothing()
    {
        Store().Add(Keys.Of(), Result, 1, NoData);
        Assert.That(new RunStore(Folder.Path, Said.Add, fresh: true).Find([Keys.Of()], Result.GetType(), _ => ""), Is.Empty);
    }

    [Test]
    public void A_result_of_an_unknown_type_is_passed_over()
    {
        Store().Add(Keys.Of(), "words", 1, NoData);
        Assert.That((Files("").Length, Said.Count), Is.EqualTo((0, 0)));
        Assert.That(Store().Find([Keys.Of()], typeof(string), _ => ""), Is.Empty);
    }

    [Test]
    public void An_entry_on_another_data_set_does_not_fit()
    {
        Store().Add(Keys.Of(), Result, 1, Digits);
        Assert.That(Store().Find([Keys.Of()], Result.GetType(), _ => "other"), Is.Empty);
        Assert.That(Said.Single(), Does.Contain("data set digits"));
        Assert.That(Store().Find([Keys.Of()], Result.GetType(), name => Digits[name]).Single().Data, Is.EqualTo(new[] { "digits" }));
    }

    [Test]
    public void What_another_kind_of_machine_trained_serves_a_merge_alone()
    {
        var (here, there) = (Keys.Of() with { Machine = "libtorch 2 on A" }, Keys.Of() with { Machine = "libtorch 2 on B" });
        Store().Add(there, Result, 1, NoData);
        Assert.That(Find(here), Is.Empty);
        Assert.That(Store().Find([here], Result.GetType(), _ => "", anyMachine: true).Single().Key.Machine, Is.EqualTo(there.Machine));
        Store().Add(here, Result with { Losses = [5] }, 1, NoData);
        Assert.That(Store().Find([here], Result.GetType(), _ => "", anyMachine: true).Single().Key.Machine, Is.EqualTo(here.Machine));
        Assert.That(Store().Find([here with { Engine = "other" }, here with { Machine = "" }], Result.GetType(), _ => "", anyMachine: true), Is.Empty);
    }

    [Test]
    public void Both_data_sets_have_their_entry()
    {
        Store().Add(Keys.Of(), Result, 1, Digits);
        Store().Add(Keys.Of(), Result with { Losses = [5] }, 1, new Dictionary<string, string> { ["digits"] = "other" });
        Assert.That(((GaussNewtonRatio.Course)Store().Find([Keys.Of()], Result.GetType(), _ => "other").Single().Result).Losses, Is.EqualTo(new[] { 5 }));
        Assert.That(((GaussNewtonRatio.Course)Store().Find([Keys.Of()], Result.GetType(), _ => "abc").Single().Result).Losses, Is.EqualTo(Result.Losses));
        Assert.That(Differing, Is.Empty);
    }

    [Test]
    public void Why_an_entry_does_not_fit_is_said_once()
    {
        Store().Add(Keys.Of(), Result, 1, NoData);
        var later = Keys.Of() with { Code = new Dictionary<string, string> { ["src/Models"] = "changed", ["src/Metrics"] = "b" } };
        var store = Store();
        Assert.That(store.Find([later], Result.GetType(), _ => ""), Is.Empty);
        Assert.That(store.Find([later], Result.GetType(), _ => ""), Is.Empty);
        Assert.That(Said, Is.EqualTo(new[] { "report/1-1/study: 1 entry of the store does not fit, as other than now: code of src/Models." }));
    }

    [Test]
    public void A_damaged_entry_is_set_aside_and_made_anew([Values("cut", "flipped", "emptied", "foreign")] string damage)
    {
        Store().Add(Keys.Of(), Result, 1, NoData);
        var file = Files("report").Single();
        var bytes = File.ReadAllBytes(file);
        File.WriteAllBytes(file, damage switch
        {
            "cut" => bytes[..^5],
            "flipped" => [.. bytes[..^1], (byte)(bytes[^1] ^ 1)],
            "emptied" => [],
            _ => "a letter"u8.ToArray(),
        });

        Assert.That(Find(Keys.Of()), Is.Empty);
        Assert.That(Said.Single(), Does.Contain(file).And.Contain("its training is done anew"));
        Assert.That(Files("damaged"), Has.Length.EqualTo(1));
        Store().Add(Keys.Of(), Result, 1, NoData);
        Assert.That(Find(Keys.Of()), Has.Count.EqualTo(1));
        Assert.That(Said, Has.Count.EqualTo(1));
    }

    [Test]
    public void An_entry_under_another_ones_name_is_set_aside()
    {
        Store().Add(Keys.Of(1000), Result, 1, NoData);
        var first = Files("report").Single();
        Store().Add(Keys.Of(1001), Result, 1, NoData);
        File.Copy(Files("report").Single(file => file != first), first, overwrite: true);
        Assert.That(Find(Keys.Of(1000), Keys.Of(1001)).Single().Key.Seed, Is.EqualTo(1001));
        Assert.That(Said.Single(), Does.Contain("another training"));
    }

    [Test]
    public void A_fresh_run_replaces_a_damaged_entry()
    {
        Store().Add(Keys.Of(), Result, 1, NoData);
        File.WriteAllText(Files("report").Single(), "half");
        Store().Add(Keys.Of(), Result, 1, NoData);
        Assert.That((Files("damaged").Length, Find(Keys.Of()).Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public void Writers_of_one_entry_do_no_harm()
    {
        var stores = Enumerable.Range(0, 8).Select(_ => Store()).ToArray();
        Parallel.For(0, 64, i => stores[i % 8].Add(Keys.Of(i % 4), Result, i, NoData));
        Assert.That((Files("report").Length, Files("partial").Length, Said.Count), Is.EqualTo((4, 0, 0)));
        Assert.That(Find(Keys.Of(0), Keys.Of(1), Keys.Of(2), Keys.Of(3)), Has.Count.EqualTo(4));
    }

    [Test]
    public void A_store_that_takes_no_entry_is_said_in_one_line()
    {
        var place = Path.Combine(Folder.Path, "file");
        File.WriteAllText(place, "no folder");
        var store = new RunStore(place, Said.Add);
        Assert.That(store.Find([Keys.Of()], Result.GetType(), _ => ""), Is.Empty);
        store.Add(Keys.Of(), Result, 1, NoData);
        store.Add(Keys.Of(1001), Result, 1, NoData);
        Assert.That(Said.Single(), Does.Contain($"The store {place} takes no more entries").And.Contain("the run goes on without"));
    }

    [Test]
    public void What_a_killed_run_left_in_the_making_goes_after_a_day()
    {
        File.SetLastWriteTimeUtc(Folder.Write("partial/old", [1]), DateTime.UtcNow.AddDays(-2));
        Folder.Write("partial/young", [1]);
        Store().Add(Keys.Of(), Result, 1, NoData);
        Assert.That(Files("partial").Select(Path.GetFileName), Is.EqualTo(new[] { "young" }));
    }
}
