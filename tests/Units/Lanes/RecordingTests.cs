using Reproducibility.Models;

namespace Reproducibility.Units.Lanes;

public class RecordingTests
{
    private static readonly Architecture Net = Architecture.Mlp(Activation.Tanh, 1, 6, 1);
    private static readonly Points Data = Cases.Random(2, 12, 1, 1);
    private static readonly Recipe Batches = new(new Adam(1e-2), 5) { BatchSize = 5 };

    [Test]
    public void A_record_is_the_mean_of_the_losses_since_the_record_before([Values(1, 2, 3, 7, 16)] int every)
    {
        var single = Train(Batches, new());
        var run = Train(Batches, new() { LossEvery = every });
        var expected = single.Loss.Chunk(every).Where(losses => losses.Length == every).Select(losses => losses.Average(v => (double)v));
        Assert.That(run.Loss, Is.EqualTo(expected).Within(1e-6));
        Assert.That(run.Loss, Has.Length.EqualTo(15 / every));
        Assert.That(run.Steps, Is.EqualTo(15));
    }

    [Test]
    public void Norms_are_recorded_with_the_losses()
    {
        var single = Train(Batches, new() { GradientNorm = true });
        var run = Train(Batches, new() { LossEvery = 4, GradientNorm = true });
        Assert.That(run.GradientNorm, Is.EqualTo(new[] { single.GradientNorm[3], single.GradientNorm[7], single.GradientNorm[11] }));
        Assert.That(Train(Batches, new()).GradientNorm, Is.Empty);
    }

    [Test]
    public void Parameters_are_copied_after_the_chosen_updates()
    {
        var run = Train(Batches, new() { ParametersAfter = [0, 3, 15] });
        Assert.That(run.Snapshots, Has.Count.EqualTo(3));
        Assert.That(run.Snapshots[0], Is.EqualTo(Cases.Starts(Net, 1)[0].Parameters));
        Assert.That(run.Snapshots[1], Is.EqualTo(Train(Batches with { Epochs = 1 }, new()).Parameters));
        Assert.That(run.Snapshots[2], Is.EqualTo(run.Parameters));
    }

    [Test]
    public void A_stop_rule_ends_each_seed_by_itself_before_the_update([Values] bool byTorch)
    {
        IEngine engine = byTorch ? new TorchEngine(TorchSharp.torch.CPU) : new LaneEngine();
        var recipe = new Recipe(new Adam(1e-2), 60);
        var starts = Cases.Starts(Net, 9);
        var free = engine.Train(Regression(recipe, new() { GradientNorm = true, ParametersAfter = [.. Enumerable.Range(0, 61)] }), starts);
        var bound = free.Select(run => run.GradientNorm.Min()).Order().ElementAt(5) * 1.0001;
        var stopped = engine.Train(
            Regression(recipe, new() { GradientNorm = true, ParametersAfter = [0, 1, 60] }) with { Stop = new StopRule(bound) }, starts);
        for (var i = 0; i < starts.Length; i++)
        {
            var step = Array.FindIndex(free[i].GradientNorm, norm => norm < bound);
            var steps = step < 0 ? 60 : step;
            Assert.That(stopped[i].Steps, Is.EqualTo(steps));
            Assert.That(stopped[i].Loss, Is.EqualTo(free[i].Loss[..steps]));
            Assert.That(stopped[i].GradientNorm, Is.EqualTo(free[i].GradientNorm[..steps]));
            Assert.That(stopped[i].Parameters, Is.EqualTo(free[i].Snapshots[steps]));
            Assert.That(stopped[i].Snapshots, Has.Count.EqualTo(1 + (steps >= 1 ? 1 : 0) + (steps >= 60 ? 1 : 0)));
        }

        Assert.That(stopped.Select(run => run.Steps).Distinct().Count(), Is.GreaterThan(2));
    }

    [Test]
    public void The_schedule_changes_the_rate_between_epochs()
    {
        // with plain gradient descent a factor 0 after two epochs freezes the parameters
        var recipe = Batches with { Optimizer = new Sgd(0.01), Schedule = new StepSchedule(2, 0) };
        var run = Train(recipe, new() { ParametersAfter = [5, 6] });
        Assert.That(run.Snapshots[0], Is.Not.EqualTo(run.Snapshots[1]));
        Assert.That(run.Parameters, Is.EqualTo(run.Snapshots[1]));
    }

    private static Run Train(Recipe recipe, Recording recording) => new LaneEngine().Train(Regression(recipe, recording), Cases.Starts(Net, 1))[0];

    private static Regression Regression(Recipe recipe, Recording recording) => new(Net, recipe, Data) { Recording = recording };
}
