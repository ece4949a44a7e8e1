using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;
using Reproducibility.Store;
using Reproducibility.Units.Data;
using Job = Reproducibility.Fixtures.Studies.Classification;

namespace Reproducibility.Units.Studies;

/// <summary>A training that is killed after any epoch goes on with the same bits.</summary>
public sealed class CheckpointTests
{
    private const int Epochs = 4;

    private static readonly Architecture Conv = new(
        new Shape(3, 8, 8),
        new Conv(3, 4, 3, Padding: 1),
        Activation.Relu,
        new MaxPool(2),
        new Flatten(),
        new Dropout(0.3),
        new Dense(64, 9),
        Activation.Tanh,
        new Dropout(0.2),
        new Dense(9, 2));

    private static readonly Architecture Flat = Architecture.Mlp(Activation.Relu, 192, 7, 2);

    private static readonly ImageSet Colours = new(
        "Colours",
        [.. Enumerable.Range(0, 60 * 192).Select(i => (byte)(i * 7919 % 251 + i / 192 % 2))],
        [.. Enumerable.Range(0, 60).Select(i => (byte)(i % 2))],
        3,
        8,
        8,
        2);

    private static readonly ImageProtocol Protocol =
        new(Quick: new(22, 10, Epochs, 5), Paper: new(22, 10, Epochs, 5)) { Images = (_, _) => Colours, Augmented = true };

    private static readonly ClassifierRecording All = new()
    {
        TrainAfter = [0, 2, 3],
        TestAfter = [1, 4],
        TestEvery = 3,
        SensitivityAfter = [2, 4],
        WeightsAfter = [0, 1, 4],
        GradientNorms = true,
        Parameters = true,
    };

    private static readonly Optimizer[] Optimizers =
        [new Adam(0.01, 1e-3), new RmsProp(0.01), new Sgd(0.05, 1e-3, 0.9), new Sgd(0.05)];

    [Test]
    public void It_goes_on_with_the_same_bits(
        [Values("lanes", "torch")] string engine,
        [ValueSource(nameof(Optimizers))] Optimizer optimizer,
        [Values] bool isConv,
        [Values(1, 3)] int killedAfter)
    {
        using var folder = new TempFolder();
        var lab = new Lab("units/1-1/colours", new RunSettings(Engine: engine), [0, 1, 2]);
        var recipe = Protocol.Budget(Tier.Quick).Recipe(optimizer) with { Schedule = new(2, 0.5) };
        var job = new Job(isConv ? Conv : Flat, recipe, Protocol, Protocol.Of(lab)) { Recording = All };
        foreach (var seeds in engine == "lanes" ? new[] { new[] { 0, 1, 2 } } : [[0], [2]])
        {
            Start[] starts = [.. seeds.Select(seed => lab.Start(job.Architecture, seed))];
            var whole = ClassifierTraining.Run(lab, job, starts, kept: null);
            Assert.That(() => ClassifierTraining.Run(lab, job, starts, new Killer(Kept(folder), killedAfter)), Throws.TypeOf<KilledException>());
            var file = Kept(folder);
            var rest = ClassifierTraining.Run(lab, job, starts, file);
            Assert.That(file.Last!.Epochs, Is.EqualTo(killedAfter));
            Assert.That(rest.Zip(whole).All(pair => HaveSameBits(pair.First, pair.Second)));
            file.Remove();
        }
    }

    [Test]
    public void Mini_batches_scored_after_their_update_go_on_with_the_same_bits()
    {
        using var folder = new TempFolder();
        var lab = new Lab("units/1-1/colours", new RunSettings(Engine: "lanes"), [0, 1]);
        var job = new Job(Flat, Protocol.Budget(Tier.Quick).Recipe(new Adam(0.01)), Protocol with { Augmented = false }, Protocol.Of(lab))
        {
            Recording = new() { UpdatedEvery = 3, TestEvery = 2 },
        };
        Start[] starts = [.. lab.Seeds.Select(seed => lab.Start(Flat, seed))];
        var whole = ClassifierTraining.Run(lab, job, starts, kept: null);
        Assert.That(() => ClassifierTraining.Run(lab, job, starts, new Killer(Kept(folder), 2)), Throws.TypeOf<KilledException>());
        Assert.That(ClassifierTraining.Run(lab, job, starts, Kept(folder)).Zip(whole).All(pair => HaveSameBits(pair.First, pair.Second)));
        Assert.That(whole[0].Updated, Has.Length.EqualTo((whole[0].Steps.Length + 2) / 3));
    }

    [Test]
    public void Runs_that_are_done_leave_nothing_behind()
    {
        using var folder = new TempFolder();
        var settings = new RunSettings(Engine: "lanes") { CheckpointEvery = TimeSpan.Zero };
        var store = new StudyStore(new RunStore(folder.Path, _ => { }), "units/1-1/colours", settings, new Dictionary<string, string>());
        var lab = new Lab("units/1-1/colours", settings, [0, 1], null, new Trainings { Store = store }, new Pass());
        var job = new Job(Flat, Protocol.Budget(Tier.Quick).Recipe(new Adam(0.01)), Protocol, Protocol.Of(lab));
        lab.Train(new Dictionary<string, Job> { ["net"] = job });
        Assert.That(Directory.GetFiles(folder["unfinished"]), Is.Empty);
        Assert.That(Directory.GetFiles(folder["units"], "*.safetensors", SearchOption.AllDirectories), Has.Length.EqualTo(2));
    }

    [Test]
    public void No_copy_is_made_of_a_training_that_is_done()
    {
        using var folder = new TempFolder();
        var lab = new Lab("units/1-1/colours", new RunSettings(Engine: "lanes"), [0]);
        var job = new Job(Flat, Protocol.Budget(Tier.Quick).Recipe(new Adam(0.01)), Protocol, Protocol.Of(lab));
        ClassifierTraining.Run(lab, job, [lab.Start(Flat, 0)], Kept(folder));
        Assert.That(Kept(folder).Last!.Epochs, Is.EqualTo(Epochs - 1));
    }

    [Test]
    public void A_damaged_copy_is_set_aside_and_one_of_other_data_is_not_taken()
    {
        using var folder = new TempFolder();
        var said = new List<string>();
        var file = Unfinished(folder, said);
        file.Write(() => new Dictionary<string, Tensor> { ["a"] = Tensor.Of(new[] { 1f }, 1) }, new Dictionary<string, string> { ["digits"] = "x" });
        Assert.That(Unfinished(folder, said).Read(_ => "x"), Contains.Key("a"));
        Assert.That(Unfinished(folder, said).Read(_ => "y"), Is.Null);
        var path = Directory.GetFiles(folder["unfinished"]).Single();
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.That(Unfinished(folder, said).Read(_ => "x"), Is.Null);
        Assert.That((said.Count, File.Exists(path)), Is.EqualTo((1, false)));
    }

    [Test]
    public void A_copy_of_another_form_is_begun_anew()
    {
        using var folder = new TempFolder();
        Unfinished(folder, []).Write(() => new Dictionary<string, Tensor> { ["epochs"] = Tensor.Of(new[] { 1 }) }, new Dictionary<string, string>());
        Assert.That(Kept(folder).Last, Is.Null);
    }

    [Test]
    public void An_observer_that_keeps_its_own_record_lets_no_copy_be_made()
    {
        using var folder = new TempFolder();
        var lab = new Lab("units/1-1/colours", new RunSettings(Engine: "lanes"), [0]);
        var job = new Job(Flat, Protocol.Budget(Tier.Quick).Recipe(new Adam(0.01)), Protocol, Protocol.Of(lab));
        using var training = lab.Training(Flat, job.Recipe, job.Examples(job.Images.Test), [lab.Start(Flat, 0)]);
        Assert.That(() => training.Run(new Killer(Kept(folder), 1), [new Watcher()]), Throws.Nothing);
        Assert.That(Directory.Exists(folder["unfinished"]), Is.False);
    }

    private static Checkpoints Kept(TempFolder folder) => new(Unfinished(folder, []), TimeSpan.Zero, _ => "", new Origins());

    private static Unfinished Unfinished(TempFolder folder, List<string> said) => new RunStore(folder.Path, said.Add)
        .Unfinished([new EntryKey("units/1-1/colours", "", "net", 0, "quick", "lanes", "", "", "run", new Dictionary<string, string>())]);

    private static bool HaveSameBits(ClassifierRun run, ClassifierRun other) =>
        new TensorFile(new Dictionary<string, string>(), RecordFormat.Write(run)).SameTensors(new(new Dictionary<string, string>(), RecordFormat.Write(other)));

    private sealed class KilledException : Exception;

    private sealed class Watcher : Observer;

    /// <summary>Kills a training as soon as some epochs are kept.</summary>
    private sealed class Killer(ICheckpoints kept, int after) : ICheckpoints
    {
        private int epochs;

        public Checkpoint? Last => kept.Last;

        public void Offer(Func<Checkpoint> make)
        {
            kept.Offer(make);
            if (++epochs == after)
                throw new KilledException();
        }
    }
}
