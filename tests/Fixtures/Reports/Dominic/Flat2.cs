using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-3, flatness part 2: LeNet over batch sizes, SGD with Nesterov's momentum 0.9 (from the code), lr 1e-3 in the text, 1e-2 by its numbers. At 1e-3 the
/// largest batches are still on the plateau of ln 10 after the report's 30 epochs. Recorded in one run, from batch 100 to 10000: train loss 0.0029, 0.0079,
/// 0.0161, 0.1469, 0.3284; test loss 0.0475, 0.0452, 0.0423, 0.1302, 0.3095; test accuracy 0.990, 0.989, 0.989, 0.962, 0.905; sensitivity, the mean over the
/// parameter tensors of the last mini-batch's gradient norm, 0.0411, 0.0479, 0.1163, 0.2346, 0.0688.
/// </summary>
public sealed class Flat2() : SensitivityStudy(
    "dominic/1-3/flat2",
    "LeNet over batch sizes, SGD with momentum, lr 1e-3 and, as run, 1e-2, 30 epochs",
    DominicNets.Flat,
    new ImageProtocol(Quick: new(200, 500, 180, 10), Paper: new(60_000, 10_000, 30, 100)) { Prepare = DominicNets.Enlarge },
    BatchSize,
    run => run.TensorNorms[^1])
{
    /// <summary>What the report varies.</summary>
    public static readonly Factor BatchSize = new(BatchSizeName, 100, 250, 500, 5_000, 10_000);

    /// <summary>Batch sizes of the quick tier; and of the arms with as many updates as 5,000 makes.</summary>
    private static readonly double[] Fewer = [500, 5_000, 10_000];

    /// <summary>Of sensitivity and accuracy, over the batch sizes: a rank correlation that counts.</summary>
    private const double Correlated = 0.5;

    /// <inheritdoc/>
    protected override string Remark =>
        "The text trains at 1e-3, the recorded losses are those of 1e-2, and at 1e-3 the largest batches never leave chance: so claims are judged at 1e-2, "
            + "as run, and by the report's sensitivity, the mean norm of the parameter tensors' gradients on the last mini-batch.";

    /// <summary>The claims, under an arm and a measure of sensitivity; the first reading decides.</summary>
    private static readonly (string Name, Metric Measure, string Protocol)[] Choices =
    [
        ("as run, the report's sensitivity", SensitivityAsRun, AsRun),
        ("as run, sensitivity to the input", Sensitivity, AsRun),
        ("as stated, the report's sensitivity", SensitivityAsRun, ""),
        ("as stated, sensitivity to the input", Sensitivity, ""),
    ];

    /// <summary>That sensitivity falls with batch size.</summary>
    /// <param name="m">Of this study.</param>
    /// <param name="measure">Of sensitivity.</param>
    /// <param name="protocol">Empty: as stated.</param>
    public static Evidence Decreases(Measurements m, Metric measure, string protocol) =>
        m.Over(measure, BatchSize, protocol).Falls(by: SmallestDifferences.Sensitivity).Given(Trained(m, protocol));

    /// <summary>That of the batch sizes sensitivity is highest at 5,000.</summary>
    /// <inheritdoc cref="Decreases"/>
    public static Evidence PeaksAt5000(Measurements m, Metric measure, string protocol) =>
        m.Over(measure, BatchSize, protocol).PeaksWithin(5_000, 5_000).Given(Trained(m, protocol));

    /// <summary>That it falls from 5,000 to 10,000.</summary>
    /// <inheritdoc cref="Decreases"/>
    public static Evidence FallsAbove5000(Measurements m, Metric measure, string protocol) =>
        Above5000(m, measure, protocol, SmallestDifferences.Sensitivity).Given(Trained(m, protocol));

    /// <summary>That batches of 5,000 and 10,000 do worse than the smallest.</summary>
    /// <inheritdoc cref="Decreases"/>
    public static Evidence LargeIsWorse(Measurements m, string protocol)
    {
        var (accuracy, loss) = (m.Over(TestAccuracy, BatchSize, protocol), m.Over(TestLoss, BatchSize, protocol));
        return Compound.All([.. new[] { 5_000, 10_000 }.SelectMany(size => new[]
        {
            accuracy.At(size).IsLowerThan(accuracy.First, by: SmallestDifferences.Accuracy),
            loss.At(size).IsHigherThan(loss.First, by: SmallestDifferences.Loss),
        })]).Given(Trained(m, protocol));
    }

    /// <summary>That sensitivity and accuracy both fall from 5,000 to 10,000, and go together with equal updates too, where no batch is trained less.</summary>
    /// <inheritdoc cref="Decreases"/>
    public static Evidence LowHurts(Measurements m, Metric measure, string protocol) => Compound.All(
        Above5000(m, measure, protocol, Margin.None),
        Above5000(m, TestAccuracy, protocol, Margin.None),
        m.Over(measure, BatchSize, EqualUpdates).RisesWith(m.Over(TestAccuracy, BatchSize, EqualUpdates), atLeast: Correlated)).Given(Trained(m, protocol));

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier) =>
    [
        .. Under("", Levels(tier), level => OfBatch(tier, level, Sgd(tier, 1e-3), Budget(tier).Epochs)),
        .. Under(AsRun, Levels(tier), level => OfBatch(tier, level, Sgd(tier, 1e-2), Budget(tier).Epochs)),
        .. Under(EqualUpdates, Fewer, level => OfBatch(tier, level, Sgd(tier, 1e-2), (int)(Budget(tier).Epochs * level / 5_000))),
    ];

    /// <inheritdoc/>
    protected override string Headline(Measurements m)
    {
        var accuracy = m.Over(TestAccuracy, BatchSize, AsRun);
        double[] sizes = [accuracy.Levels[0], .. Fewer[^2..]];
        return $"Batch size {string.Join(", ", sizes)}, as run: sensitivity {Medians(m.Over(SensitivityAsRun, BatchSize, AsRun))}; "
            + $"test accuracy {Medians(accuracy)}";

        string Medians(Sweep sweep) => string.Join(", ", sizes.Select(size => $"{sweep.At(size).Median:0.0000}"));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<double> Levels(Tier tier) => tier == Tier.Quick ? Fewer : BatchSize.Levels;

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements m)
    {
        return [Reading.Table(FindingTolerance, Judged("sensitivity-decreases-with-batch", Decreases)
            .Concat(Judged("peak-near-4000", PeaksAt5000))
            .Concat(Judged("falls-above-5000", FallsAbove5000))
            .Concat(
                new[] { ("as run", AsRun), ("as stated", "") }.Select(arm => new Reading("large-batch-lower-accuracy", arm.Item1, LargeIsWorse(m, arm.Item2))))
            .Concat(Judged("low-sensitivity-hurts", LowHurts)))];

        IEnumerable<Reading> Judged(string claim, Func<Measurements, Metric, string, Evidence> judge) =>
            Choices.Select(choice => new Reading(claim, choice.Name, judge(m, choice.Measure, choice.Protocol)));
    }

    private static Evidence Above5000(Measurements m, Metric metric, string protocol, Margin by) =>
        m.Over(metric, BatchSize, protocol).At(10_000).IsLowerThan(m.Over(metric, BatchSize, protocol).At(5_000), by);

    /// <summary>The nets of all batch sizes have learnt.</summary>
    private static Requirement Trained(Measurements m, string protocol) =>
        Halfway.Learnt(m, "dominic/1-3/flat2", TestAccuracy, protocol.Length > 0 ? $", {protocol}" : "");

    private static Sgd Sgd(Tier tier, double rate) => DominicNets.Sgd(tier == Tier.Quick ? 3 * rate : rate);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) =>
    [
        .. base.Notes(tier),
        .. DominicNets.FlatNotes(tier),
        "With equal updates, at the rate as run, every batch size makes as many as 5,000 does.",
        .. tier == Tier.Quick
            ? (string[])["Learning rates are three times the report's, and of its five batch sizes there are three: "
                + "the largest makes as many updates as in the report."]
            : [],
    ];
}
