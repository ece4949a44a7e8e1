using Reproducibility.Store;

namespace Reproducibility.Units.Store;

public class EntryKeyTests
{
    private static readonly EntryKey Key = Keys.Of();

    private static IEnumerable<TestCaseData> Changes()
    {
        yield return Case("study", Key with { Study = "report/1-1/other" });
        yield return Case("stage", Key with { Stage = "again" });
        yield return Case("condition", Key with { Condition = "deeper" });
        yield return Case("seed", Key with { Seed = 1001 });
        yield return Case("tier", Key with { Tier = "paper" });
        yield return Case("engine", Key with { Engine = "torch" });
        yield return Case("choice of engine", Key with { Choice = "lanes" });
        yield return Case("machine", Key with { Machine = "libtorch 2.10.0 on cpu X64 AVX2" });
        yield return Case("result", Key with { Result = "ClassifierRun" });
        yield return Case("code of src/Models", Key with { Code = new Dictionary<string, string>(Key.Code) { ["src/Models"] = "c" } });
        yield return Case("code of src/More", Key with { Code = new Dictionary<string, string>(Key.Code) { ["src/More"] = "c" } });

        static TestCaseData Case(string field, EntryKey changed) => new TestCaseData(field, changed).SetArgDisplayNames(field);
    }

    [TestCaseSource(nameof(Changes))]
    public void Every_field_changes_the_key_and_is_named(string field, EntryKey changed)
    {
        Assert.That(changed.Hash, Is.Not.EqualTo(Key.Hash));
        Assert.That(changed.Differences(Key.Fields), Is.EqualTo(new[] { field }));
    }

    [Test]
    public void Every_parameter_of_the_key_has_a_case_above() =>
        Assert.That(typeof(EntryKey).GetConstructors()[0].GetParameters(), Has.Length.EqualTo(Changes().Count() - 1));

    [Test]
    public void Equal_fields_give_one_key_whatever_their_order() =>
        Assert.That((Key with { Code = new Dictionary<string, string> { ["src/Metrics"] = "b", ["src/Models"] = "a" } }).Hash, Is.EqualTo(Key.Hash));

    [Test]
    public void Words_do_not_run_into_one_another() =>
        Assert.That((Key with { Stage = "a", Condition = "b c" }).Hash, Is.Not.EqualTo((Key with { Stage = "a b", Condition = "c" }).Hash));
}

internal static class Keys
{
    public static EntryKey Of(int seed = 1000, string condition = "deep") => new(
        "report/1-1/study", "", condition, seed, "quick", "lanes", "", "", "Run",
        new Dictionary<string, string> { ["src/Models"] = "a", ["src/Metrics"] = "b" });
}
