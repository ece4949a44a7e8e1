using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Majumder.CifarPipeline;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-1, train on an actual task: CIFAR-10 models 1, 2 and 7 (36,458, 46,842 and 430,102 parameters). Recorded by the report in one run of 100
/// epochs: test loss 1.88, 0.89, 0.69; test accuracy 58.7, 68.7, 76.8 %; from epoch 20 on within 0.7 points of accuracy and 0.012 of loss. Model 1
/// ends in a softmax, so its loss cannot fall below 1.46. The loss of an epoch's training is the running mean on augmented images.
/// </summary>
public sealed class Cifar() : ImageStudy(
    "majumder/1-1/cifar",
    "Three CNNs on CIFAR-10, Adam 4e-4, weight decay 1e-4, the rate divided by ten every tenth of the epochs",
    CifarPipeline.Protocol(quick: new(900, 1_000, 3, 3), paper: new(50_000, 10_000, 10 * EpochsPerRate, 64)))
{
    /// <summary>The report's models, in the order in which it ranks them.</summary>
    public const string Model1 = "model 1", Model2 = "model 2", Model7 = "model 7";

    /// <summary>Model 1 without its softmax, also with a learning rate that stays.</summary>
    private const string Model1Logits = "model 1, no softmax", Model1Constant = "model 1, no softmax, constant rate";

    /// <summary>Rates of the schedule after which the report sees no change: those of its first 20 epochs.</summary>
    private const int Settled = 2;

    private static readonly IReadOnlyDictionary<string, (Architecture Net, bool Drops)> Arms = new Dictionary<string, (Architecture, bool)>
    {
        [Model1] = (MajumderNets.Cifar1, true),
        [Model2] = (MajumderNets.Cifar2, true),
        [Model7] = (MajumderNets.Cifar7, true),
        [Model1Logits] = (MajumderNets.Cifar1Logits, true),
        [Model1Constant] = (MajumderNets.Cifar1Logits, false),
    };

    /// <summary>The report's models.</summary>
    public static IReadOnlyList<string> Nets { get; } = [Model1, Model2, Model7];

    /// <summary>Test loss at the report's epoch 20, after two of the schedule's rates.</summary>
    public static Metric TestLossAt20 { get; } = new("test loss at epoch 20", Tolerance.Percent(10));

    /// <inheritdoc cref="TestLossAt20"/>
    public static Metric TestAccuracyAt20 { get; } = new("test accuracy at epoch 20", Tolerance.Absolute(0.03));

    /// <summary>Running mean of the last epoch.</summary>
    public static new Metric TrainLoss { get; } = ImageStudy.TrainLoss with { Tolerance = Tolerance.Percent(10) };

    /// <summary>Largest change of the test loss after epoch 20, as a share of its value there.</summary>
    public static Metric TestLossChange { get; } = Change("test loss", Tolerance.Absolute(0.02));

    /// <summary>Largest change of the test accuracy after epoch 20.</summary>
    public static Metric TestAccuracyChange { get; } = Change("test accuracy", Tolerance.Absolute(0.02));

    /// <summary>As <see cref="TestLossChange"/>, of an epoch's training.</summary>
    public static Metric TrainLossChange { get; } = Change("train loss", Tolerance.Absolute(0.02));

    /// <inheritdoc cref="TrainLossChange"/>
    public static Metric TrainAccuracyChange { get; } = Change("train accuracy", Tolerance.Absolute(0.02));

    /// <summary>That in most seeds loss and accuracy rank the models in reverse, on test images and in training.</summary>
    public static Evidence LossAndAccuracyAgree(Measurements m) => Compound.All(
        Agreement(m, TestLoss, TestAccuracy).HoldsInMost("-1", correlation => correlation < -0.99),
        Agreement(m, TrainLoss, TrainAccuracy).HoldsInMost("-1", correlation => correlation < -0.99)).Given(Trained(m));

    /// <summary>
    /// That after epoch 20 no model's loss changes by more than 2 %, and no accuracy by more than a point. Recorded at most: 1.3 % and 0.70 points.
    /// </summary>
    public static Evidence NothingChanges(Measurements m) =>
        Compound.All("loss and accuracy of all models stay, from epoch 20 on, what they are there", Nets.SelectMany(model => new[]
    {
        m[model, TestLossChange].IsAtMost(0.02),
        m[model, TrainLossChange].IsAtMost(0.02),
        m[model, TestAccuracyChange].IsAtMost(0.01),
        m[model, TrainAccuracyChange].IsAtMost(0.01),
    })).Given(Trained(m));

    /// <summary>That model 7 is the most accurate and model 1 the least.</summary>
    public static Evidence Ranking(Measurements m) => Extremes.Ascend(m.Of(TestAccuracy, Nets), by: SmallestDifferences.Accuracy).Given(Trained(m));

    private static Metrics.Judging.Sample Agreement(Measurements m, Metric loss, Metric accuracy) => Ranked(m, loss).CorrelationWith(Ranked(m, accuracy));

    private static Requirement Trained(Measurements m) => Halfway.Learnt(m, "majumder/1-1/cifar", TestAccuracy);

    private static Metric Change(string of, Tolerance tolerance) => new(of, tolerance) { Group = "Largest change after epoch 20" };

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        // Three rates are enough at the quick tier: what the later ones can move is a ninth of what the third can.
        var (budget, images, perRate) = (Budget(lab.Tier), Protocol.Of(lab), lab.ByTier(1, EpochsPerRate));
        int[] epochs = [.. Enumerable.Range(1, budget.Epochs)];
        var runs = lab.Train(Arms.ToDictionary(arm => arm.Key, arm => new Classification(
            arm.Value.Net, Recipe(budget.BatchSize, budget.Epochs, arm.Value.Drops ? perRate : null), Protocol, images)
        {
            Recording = new() { TestAfter = epochs },
        }));
        var measurements = Read(lab, runs, Recorded(at10: perRate - 1, at20: Settled * perRate - 1));
        return Found(lab, measurements, Draw(measurements, epochs, runs), Sizes.Of(Nets.ToDictionary(model => model, model => Arms[model].Net)));
    }

    /// <summary>What is read of a run, given the indices of two epochs. The report's printed table, which fits no epoch, is compared with the last.</summary>
    private static IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded(int at10, int at20) =>
    [
        (TestLoss, run => run.Test[^1].Loss),
        (TestAccuracy, run => run.Test[^1].Accuracy),
        (TestLossAt20, run => run.Test[at20].Loss),
        (TestAccuracyAt20, run => run.Test[at20].Accuracy),
        (TestLossChange, run => LargestShare([.. run.Test[at20..].Select(score => score.Loss)])),
        (TestAccuracyChange, run => Largest([.. run.Test[at20..].Select(score => score.Accuracy)])),
        (TrainLossChange, run => LargestShare([.. run.Running[at20..].Select(score => score.Loss)])),
        (TrainAccuracyChange, run => Largest([.. run.Running[at20..].Select(score => score.Accuracy)])),
        (TrainLoss, run => run.Running[^1].Loss),
        (TrainAccuracy, run => run.Running[^1].Accuracy),
        (Metric.OnlyRecorded("test accuracy at epoch 10"), run => run.Test[at10].Accuracy),
        (Metric.OnlyRecorded("best test accuracy"), run => run.Test.Max(score => score.Accuracy)),
        (Metric.OnlyRecorded("epoch of the best test accuracy"), run => run.Test.Index().MaxBy(score => score.Item.Accuracy).Index + 1),
        (Metric.OnlyRecorded("change of test loss from epoch 20 to 100"), run => run.Test[^1].Loss - run.Test[at20].Loss),
        (Metric.OnlyRecorded("change of test accuracy from epoch 20 to 100"), run => run.Test[^1].Accuracy - run.Test[at20].Accuracy),
        (Metric.OnlyRecorded("train loss, as the table labels it"), run => run.Running[^1].Loss),
        (Metric.OnlyRecorded("test loss, as the table labels it"), run => run.Test[^1].Loss),
        (Metric.OnlyRecorded("train accuracy, as the table labels it"), run => run.Running[^1].Accuracy),
        (Metric.OnlyRecorded("test accuracy, as the table labels it"), run => run.Test[^1].Accuracy),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) => tier == Tier.Paper ? [] :
    [
        .. base.Notes(tier),
        $"The rate drops every epoch instead of every 10, and training ends after the third of ten rates, as the later ones are below 1e-6; \"epoch 20\" "
            + $"is epoch {Settled}.",
    ];

    /// <summary>Largest distance of a later value from the first.</summary>
    private static double Largest(double[] course) => course.Max(value => Math.Abs(value - course[0]));

    private static double LargestShare(double[] course) => Largest(course) / course[0];

    private static Sweep Ranked(Measurements m, Metric metric) => m.Over(metric, "model", Nets.Select((model, i) => ((double)i, model)));

    private static Figure Draw(Measurements m, int[] epochs, IReadOnlyDictionary<string, IReadOnlyList<ClassifierRun>> runs)
    {
        double[] x = [.. epochs.Select(epoch => (double)epoch)];
        var tests = m.Percentages(TestAccuracy, 0, Nets);
        return Figure.SideBySide(
            $"Test accuracy {tests}",
            Panel("accuracy", "test accuracy", score => score.Accuracy),
            Panel("loss", "test loss", score => score.Loss)) with
        { Width = 1000, Tolerance = Plots.Drift };

        Figure Panel(string name, string label, Func<Score, double> read) => Figure.Curves(
            name, "epoch", label, runs.Select(c => Band.Of(c.Key, x, [.. c.Value.Select(run => run.Test.Select(read).ToArray())])));
    }
}
