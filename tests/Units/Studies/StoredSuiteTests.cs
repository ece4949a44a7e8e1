using NUnit.Framework.Constraints;
using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using Reproducibility.Store;
using Reproducibility.Units.Data;

namespace Reproducibility.Units.Studies;

/// <summary>Suites that share a store: what one has trained the next one takes.</summary>
[NonParallelizable]
public sealed class StoredSuiteTests
{
    private static readonly Dictionary<string, string> Code = new() { ["src/Models"] = "a" };
    private readonly List<string> said = [];
    private TempFolder folder;

    [SetUp]
    public void Open()
    {
        folder = new TempFolder();
        said.Clear();
        Counted.Trained = 0;
    }

    [TearDown]
    public void Close() => folder.Dispose();

    [Test]
    public void A_second_run_trains_nothing_and_finds_the_same()
    {
        var first = Suite().Run<Counted>().Found().Measurements;
        Assert.That(Counted.Trained, Is.EqualTo(8));
        var second = Suite().Run<Counted>().Found().Measurements;
        Assert.That(Counted.Trained, Is.EqualTo(8));
        Assert.That(second["look", Lines.Final].Values, Is.EqualTo(first["look", Lines.Final].Values));
        Assert.That(said, Is.Empty);
    }

    [Test]
    public void What_is_missing_is_trained()
    {
        var first = Suite().Run<Counted>().Found().Measurements;
        foreach (var file in Entries().Where((_, i) => i % 3 == 0))
            File.Delete(file);
        Counted.Trained = 0;
        var second = Suite().Run<Counted>().Found().Measurements;
        Assert.That(Counted.Trained, Is.InRange(1, 7));
        Assert.That(second["look", Lines.Final].Values, Is.EqualTo(first["look", Lines.Final].Values));
    }

    /// <summary>Few seeds may train by another engine, and what is computed of nets is of those that this engine trained.</summary>
    [Test]
    public void Computed_of_few_seeds_is_kept_apart()
    {
        Assert.That(Key(null, together: 2), Is.Not.EqualTo(Key(null, together: 8)));
        Assert.That(Key("lanes", together: 2), Is.EqualTo(Key("lanes", together: 8)));
        Assert.That(Key(null, together: null), Is.EqualTo(Key(null, together: 8)));

        string Key(string? engine, int? together) => new StudyStore(
            new RunStore(folder.Path, said.Add), "units/1-1/counted", new RunSettings { Together = together }, Code)
            .Key("line", "look", 1000, engine, typeof(int), libtorch: false).Hash;
    }

    [Test]
    public void More_seeds_take_those_that_are_there()
    {
        Suite(new RunSettings(Seeds: [1000, 1001])).Run<Counted>().Found();
        Suite().Run<Counted>().Found();
        Assert.That(Counted.Trained, Is.EqualTo(8));
    }

    [Test]
    public void A_fresh_run_trains_all_and_compares()
    {
        Suite().Run<Counted>().Found();
        Suite(new RunSettings { Fresh = true }).Run<Counted>().Found();
        Assert.That((Counted.Trained, said.Count), Is.EqualTo((16, 0)));
    }

    [Test]
    public void Another_tier_engine_or_code_is_trained()
    {
        Suite().Run<Counted>().Found();
        Suite(new RunSettings(Tier.Paper)).Run<Counted>().Found();
        Suite(new RunSettings(Engine: "lanes")).Run<Counted>().Found();
        Suite(code: new() { ["src/Models"] = "b" }).Run<Counted>().Found();
        Assert.That(Counted.Trained, Is.EqualTo(32));
        Assert.That(said, Has.One.Contains("code of src/Models"));
    }

    [Test]
    public void A_study_whose_code_is_not_known_is_trained()
    {
        var suite = new Suite(new RunSettings(), store: Store());
        suite.Run<Counted>().Found();
        Assert.That((Counted.Trained, Entries().Length), Is.EqualTo((8, 0)));
    }

    [Test]
    public void Only_what_the_lane_engine_trains_is_the_same_on_every_machine()
    {
        Suite().Run<Counted>().Found();
        var entries = Entries().Select(file => TensorFile.Read(File.ReadAllBytes(file)).About).ToLookup(about => about["stage"]);
        Assert.That(entries[""], OfEach(machine: false, "lanes"));
        Assert.That(entries["looked at"], OfEach(machine: true, "libtorch"));
        Assert.That(entries["after"], OfEach(machine: true, "lanes"));

        static IResolveConstraint OfEach(bool machine, string engine) => Has.Exactly(8).Matches<IReadOnlyDictionary<string, string>>(
            about => about["machine"].Contains("on cpu") == machine && about["engine"] == engine);
    }

    [Test]
    public void A_study_depends_on_the_data_of_the_one_that_it_reads()
    {
        var data = new Origins();
        var other = new Origins();
        other.Read("digits", new DataSet("made", "made", drawn: true, _ => new ImageSet("made", [1], [2], 1, 1, 1, 10)));
        other.UseLibtorch();
        data.Take(other);
        Assert.That((data.Checksums.Keys.Single(), data.Libtorch), Is.EqualTo(("digits", true)));
    }

    [Test]
    public void A_study_that_reads_one_with_results_of_libtorch_is_of_its_machine()
    {
        Suite().Run<Reader>().Found();
        var own = Entries().Select(file => TensorFile.Read(File.ReadAllBytes(file)).About).Where(about => about["study"] == "units/1-1/reader").ToArray();
        Assert.That(own, Has.Length.EqualTo(8).And.All.Matches<IReadOnlyDictionary<string, string>>(about => about["machine"].Contains("on cpu")));
    }

    private Suite Suite(RunSettings? settings = null, Dictionary<string, string>? code = null) =>
        new(settings ?? new RunSettings(), store: Store(settings?.Fresh == true)) { Code = _ => code ?? Code };

    private RunStore Store(bool fresh = false) => new(folder.Path, said.Add, fresh: fresh);

    private string[] Entries() => Directory.GetFiles(folder.Path, "*.safetensors", SearchOption.AllDirectories);

    /// <summary>A record that a store keeps.</summary>
    public sealed record Looked(double Loss);

    /// <summary>Trains, looks at what was trained, and counts the looks.</summary>
    public sealed class Counted() : Study("units/1-1/counted", "Counted")
    {
        private static int trained;

        public static int Trained
        {
            get => trained;
            set => trained = value;
        }

        public override Escalation Seeds(Tier tier) => Escalation.Fixed(8);

        protected override Findings Measure(Lab lab)
        {
            var runs = lab.Train(new Dictionary<string, Regression> { ["fast"] = Lines.Of(0.1, 5) })["fast"];
            var looks = lab.Each<Looked>("looked at", ["look"], (_, seeds) =>
            {
                Interlocked.Add(ref trained, seeds.Count);
                return [.. seeds.Select(seed => new Looked(runs.Single(run => run.Seed == seed).Loss[^1]))];
            })["look"];
            lab.Train(new Dictionary<string, Regression> { ["fast"] = Lines.Of(0.1, 3) }, stage: "after");
            var measurements = new Measurements(lab.Seeds, lab.Tier);
            measurements.Add("look", Lines.Final, looks.Select(look => look.Loss));
            return Lines.Found(lab, new Dictionary<string, IReadOnlyList<Run>>()) with { Measurements = measurements };
        }
    }

    /// <summary>Trains after another.</summary>
    public sealed class Reader() : Study("units/1-1/reader", "Reader")
    {
        public override IReadOnlyList<Type> Needs => [typeof(Counted)];

        public override Escalation Seeds(Tier tier) => Escalation.Fixed(8);

        protected override Findings Measure(Lab lab) => Lines.Found(lab, lab.Train(new Dictionary<string, Regression> { ["fast"] = Lines.Of(0.1, 5) }));
    }
}
