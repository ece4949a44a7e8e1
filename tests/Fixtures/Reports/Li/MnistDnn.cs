using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-1, MNIST: dense nets of 8 and of 2 layers and 280,600 parameters. Recorded by the report in one run: training loss about 0.1 (deep) and 0.2,
/// test accuracy about 96.7 and 95.7 %.
/// </summary>
public sealed class MnistDnn() : MnistPair(
    "li/1-1/mnist-dnn",
    "Dense nets of 8 and of 2 layers with 280,600 parameters, Adam 1e-4",
    new Dictionary<string, Architecture> { [Deep] = LiNets.DeepMnist, [Shallow] = LiNets.ShallowMnist },
    quick: new(Images: 1_600, Tests: 4_000, Epochs: 12, BatchSize: 32),
    [1.5, 1, 0.7, Converged, 0.4, 0.3],
    new("deep-faster-loss", Faster))
{
    /// <summary>The nets.</summary>
    public const string Deep = "deep", Shallow = "shallow";

    /// <summary>Loss at which "falls faster" is read: the one that the report's curves are first apart at.</summary>
    public const double Converged = 0.5;

    /// <summary>Accuracy by which a net has learnt most of what it will; losses lie within a tenth of their axis, 0 to 2.3.</summary>
    private const double Learned = 0.9, LossesClose = 0.2;

    /// <summary>A gap between training and test accuracy beyond this is that of few images; the report's nets have hardly one.</summary>
    private const double FewImages = 0.03;

    private static readonly Margin TwoPoints = Margin.Absolute(0.02);

    /// <summary>Mean absolute change of the accuracy on all test images, from look to look.</summary>
    public static Metric TestRoughness { get; } = new("change of test accuracy", Tolerance.Percent(30));

    /// <summary>The same of the accuracy on the mini-batches at these looks.</summary>
    public static Metric BatchRoughness { get; } = new("change of mini-batch accuracy", Tolerance.Percent(40));

    /// <summary>That the deep net's loss is below a threshold in fewer steps, by at least a tenth.</summary>
    public static Evidence Faster(Measurements m, double threshold) =>
        m[Deep, StepsTo(threshold)].IsLowerThan(m[Shallow, StepsTo(threshold)], by: Margin.Ratio(1.1));

    /// <summary>The deep net needs more steps to a training accuracy.</summary>
    public static Evidence SlowerAccuracy(Measurements m) =>
        m[Deep, StepsToAccuracy(Learned)].IsHigherThan(m[Shallow, StepsToAccuracy(Learned)], by: Margin.None);

    /// <summary>The nets end with about the same training loss, on the axis of the report's figure, and training accuracy.</summary>
    public static Evidence DifferLittle(Measurements m) => Compound.All(
        m[Deep, TrainLoss].IsAboutEqualTo(m[Shallow, TrainLoss], within: Margin.Absolute(LossesClose)),
        m[Deep, TrainAccuracy].IsAboutEqualTo(m[Shallow, TrainAccuracy], within: TwoPoints));

    /// <summary>The deep net is more accurate on test images, where the training images are enough to speak for them.</summary>
    public static Evidence BetterTest(Measurements m) => m[Deep, TestAccuracy]
        .IsHigherThan(m[Shallow, TestAccuracy], by: SmallestDifferences.SlightAccuracy)
        .Given(Requirement.All(HaveLearnt(m), EnoughImages(m)));

    /// <inheritdoc/>
    protected override string Remark => "The report's curves are of single mini-batches, one in ten, after its update.";

    /// <inheritdoc/>
    /// <remarks>The report looked every 10 updates.</remarks>
    protected override int Every(Tier tier) => tier == Tier.Quick ? 50 : 100;

    /// <inheritdoc/>
    protected override void More(Measurements measurements, string condition, IReadOnlyList<ClassifierRun> runs)
    {
        measurements.Add(condition, TestRoughness, runs.Select(run => StepScores.Roughness([.. run.TestCourse.Select(score => score.Accuracy)])));
        measurements.Add(condition, BatchRoughness, runs.Select(run =>
            StepScores.Roughness([
                .. Enumerable.Range(1, run.TestCourse.Length).Select(look => run.Steps[look * run.Steps.Length / (run.TestCourse.Length + 1)].Accuracy)])));
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) =>
    [
        Reading.Table(
            FindingTolerance,
            new("deep-slower-train-accuracy", "steps to 0.9", SlowerAccuracy(measurements)),
            new(
                "deep-slower-train-accuracy",
                "mean over all steps",
                measurements[Deep, MeanAccuracy].IsLowerThan(measurements[Shallow, MeanAccuracy], by: Margin.None)),
            new(
                "deep-slower-train-accuracy",
                "first 130 steps",
                measurements[Deep, EarlyAccuracy].IsLowerThan(measurements[Shallow, EarlyAccuracy], by: Margin.None)),
            new("difference-small", "training loss within 0.2, training accuracy within 2 points", DifferLittle(measurements)),
            new(
                "difference-small",
                "training loss within 50 %",
                measurements[Deep, TrainLoss].IsAboutEqualTo(measurements[Shallow, TrainLoss], within: Margin.Ratio(1.5))),
            new("difference-small", "test accuracy within 2 points",
                measurements[Deep, TestAccuracy].IsAboutEqualTo(measurements[Shallow, TestAccuracy], within: TwoPoints))),
    ];

    /// <summary>Both nets have learnt.</summary>
    public static Requirement HaveLearnt(Measurements m) => Halfway.Learnt(m, "li/1-1/mnist-dnn", TestAccuracy);

    private static Requirement EnoughImages(Measurements m)
    {
        var gaps = new[] { Deep, Shallow }.Select(net => (m[net, TrainAccuracy] - m[net, TestAccuracy]).Median).ToArray();
        return new Requirement(
            $"training and test accuracy within {FewImages}, as the report's 55,000 images give",
            FormattableString.Invariant($"median gaps of {gaps[0]:0.000} and {gaps[1]:0.000}"),
            gaps.All(gap => gap <= FewImages));
    }
}
