using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;
using Reproducibility.Store;
using Reproducibility.Units.Data;
using Job = Reproducibility.Fixtures.Studies.Classification;

namespace Reproducibility.Units.Studies;

public sealed class ClassificationTests
{
    private static readonly Architecture Net = Architecture.Mlp(Activation.Relu, 4, 3, 2);

    /// <summary>Images of 2 x 2 pixels: the label is which of two columns is bright.</summary>
    private static readonly ImageSet Columns = new(
        "Columns",
        [.. Enumerable.Range(0, 40).SelectMany(i => i % 2 == 0 ? new[] { 200 + i, i, 250, 3 } : [i, 200 + i, 3, 250]).Select(v => (byte)v)],
        [.. Enumerable.Range(0, 40).Select(i => (byte)(i % 2))],
        1,
        2,
        2,
        2);

    private static readonly ImageProtocol Protocol = new(Quick: new(20, 10, 3, 5), Paper: new(30, 12, 7, 6)) { Images = (_, _) => Columns };

    [Test]
    public void A_tier_has_its_own_budget()
    {
        var (quick, paper) = (Protocol.Of(Lab(Tier.Quick)), Protocol.Of(Lab(Tier.Paper)));
        Assert.That((quick.Train(0).Count, quick.Test.Count, paper.Train(0).Count, paper.Test.Count), Is.EqualTo((20, 10, 30, 12)));
        var recipe = Protocol.Budget(Tier.Paper).Recipe(new Adam(1e-3));
        Assert.That((recipe.Epochs, recipe.BatchSize, recipe.Loss), Is.EqualTo((7, 6, Loss.CrossEntropy)));
        Assert.That(Protocol.Data(Lab()), Is.EqualTo("columns"));
    }

    [Test]
    public void Every_seed_has_training_images_of_its_own()
    {
        var images = (Protocol with { Prepare = (set, _) => set.WithLabels(new byte[set.Count]) }).Of(Lab());
        var (first, again, other) = (images.Train(0), images.Train(0), images.Train(1));
        Assert.That(first.Pixels, Is.EqualTo(again.Pixels).And.Not.EqualTo(other.Pixels));
        Assert.That(first.Labels.Concat(images.Test.Labels), Is.All.EqualTo((byte)0));
    }

    [Test]
    public void Labels_change_by_the_seed_s_own_stream()
    {
        var (lab, images) = (Lab(), Protocol.Of(Lab()));
        var changed = images.Relabelled(lab, Labels.Random);
        Assert.That(changed.Train(1).Labels, Is.EqualTo(Labels.Random(images.Train(1), lab.Streams(1).Labels()).Labels));
        Assert.That((changed.Train(1).Pixels, changed.Test), Is.EqualTo((images.Train(1).Pixels, images.Test)));
    }

    [Test]
    public void What_is_asked_for_is_written_down_and_nothing_else()
    {
        var plain = Train(new());
        Assert.That((plain.Train.Length, plain.Test.Length, plain.Running.Length, plain.Steps.Length), Is.EqualTo((0, 1, 3, 12)));
        Assert.That(plain.TestCourse.Length + plain.Updated.Length + plain.Sensitivity.Length + plain.BatchNorms.Length + plain.TensorNorms.Length, Is.Zero);
        Assert.That(plain.Weights.Length + plain.Parameters.Length, Is.Zero);

        var all = Train(new()
        {
            TrainAfter = [0, 3],
            TestAfter = [1, 2, 3],
            TestEvery = 2,
            SensitivityAfter = [3],
            WeightsAfter = [0, 1, 2, 3],
            GradientNorms = true,
            Parameters = true,
        });
        Assert.That((all.Train.Length, all.Test.Length, all.TestCourse.Length), Is.EqualTo((2, 3, 5)));
        Assert.That((all.Sensitivity.Length, all.BatchNorms.Length, all.TensorNorms.Length), Is.EqualTo((1, 12, 3)));
        Assert.That((all.Weights.Length, all.Weights[0].Length, all.Parameters.Length), Is.EqualTo((4, 18, Net.Parameters)));
        var updated = Train(new() { UpdatedEvery = 5 });
        Assert.That(updated.Updated, Has.Length.EqualTo(3));
        Assert.That((all.Steps, updated.Steps), Is.EqualTo((plain.Steps, plain.Steps)), "looking changes nothing");
        Assert.That(() => Train(new() { UpdatedEvery = 5, GradientNorms = true }), Throws.ArgumentException);
        Assert.That(all.Test[^1], Is.EqualTo(plain.Test[^1]));
    }

    [Test]
    public void A_seed_s_run_is_the_same_whoever_trains_beside_it() =>
        Assert.That(Train(new(), 0, 1, 2)[1].Steps, Is.EqualTo(Train(new(), 1)[0].Steps));

    [Test]
    public void A_net_that_is_trained_on_the_test_images_sees_them_alone()
    {
        var images = Protocol.Of(Lab());
        var onTest = Of(images, new() { TrainAfter = [3] }) with { OnTest = true };
        var asTrain = Of(images with { Train = _ => images.Test }, new() { TrainAfter = [3] });
        var (run, other) = (One(onTest), One(asTrain));
        Assert.That(run.Steps, Is.EqualTo(other.Steps));
        Assert.That(run.Steps, Has.Length.EqualTo(6));
        Assert.That(run.Train, Is.Not.EqualTo(other.Train));

        ClassifierRun One(Job job) => Lab().Train(new Dictionary<string, Job> { ["net"] = job })["net"][0];
    }

    [Test]
    public void Runs_with_copies_of_weights_are_let_go_and_found_in_the_store()
    {
        using var folder = new TempFolder();
        var store = new StudyStore(new RunStore(folder.Path, _ => { }), "units/1-1/columns", new RunSettings(), new Dictionary<string, string>());
        var lab = new Lab("units/1-1/columns", new RunSettings(), [0, 1], null, new Trainings { Store = store }, new Pass());
        var job = Of(Protocol.Of(lab), new() { WeightsAfter = [0, 3] });
        var first = lab.Train(new Dictionary<string, Job> { ["net"] = job })["net"];
        Assert.That(() => lab.Results<ClassifierRun>("net"), Throws.TypeOf<KeyNotFoundException>());
        Assert.That(lab.Seconds("net", 1), Is.GreaterThan(0));
        var more = lab.On([0, 1, 2]).Train(new Dictionary<string, Job> { ["net"] = job })["net"];
        Assert.That(more.Take(2).Select(run => run.Weights), Is.EqualTo(first.Select(run => run.Weights)));
        Assert.That(Directory.GetFiles(folder.Path, "*.safetensors", SearchOption.AllDirectories), Has.Length.EqualTo(3));
    }

    private static Lab Lab(Tier tier = Tier.Quick, params int[] seeds) => new("units/1-1/columns", new RunSettings(tier), seeds.Length == 0 ? [0] : seeds);

    private static Job Of(ImagesPerSeed images, ClassifierRecording recording) =>
        new(Net, Protocol.Budget(Tier.Quick).Recipe(new Adam(0.01)), Protocol, images) { Recording = recording };

    private static ClassifierRun Train(ClassifierRecording recording) => Train(recording, 0)[0];

    private static IReadOnlyList<ClassifierRun> Train(ClassifierRecording recording, params int[] seeds)
    {
        var lab = Lab(Tier.Quick, seeds);
        return lab.Train(new Dictionary<string, Job> { ["net"] = Of(Protocol.Of(lab), recording) })["net"];
    }
}
