using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// 1-1, MNIST: two CNNs of two convolutions and one of four. Recorded by the report in one run of 15 epochs: accuracy 98.71 % (CNN_1), 98.03 %
/// (CNN_2), 98.81 % (CNN_3). Optimizer, batch size, channels and dense parts are not stated; Adam, 64 and the nets of
/// <see cref="ClemsonANets"/> are ours, and accuracy is read as that on test images.
/// </summary>
public sealed class MnistCnn() : CnnStudy(
    "clemson-a/1-1/mnist-cnn",
    "CNNs of two and of four convolutions, Adam 1e-3, weight decay 1e-4",
    Nets,
    new Adam(1e-3, WeightDecay: 1e-4),
    new ImageProtocol(Quick: new(2_000, 3_000, 4, 10), Paper: new(60_000, 10_000, 15, 64)))
{
    /// <summary>Two convolutions; four; two and a deeper dense part.</summary>
    public const string Cnn1 = "CNN_1", Cnn2 = "CNN_2", Cnn3 = "CNN_3";

    /// <summary>
    /// Other readings of CNN_3, which the report describes as it does CNN_1: a wider dense part, and CNN_1 once more from other initial weights.
    /// </summary>
    public const string Wider = "CNN_3, wider", Repeated = "CNN_3, as CNN_1";

    /// <summary>The report's test accuracies of CNN_1, CNN_2 and, whatever it was, CNN_3.</summary>
    private const double Recorded1 = 0.9871, Recorded2 = 0.9803, Recorded3 = 0.9881;

    private static readonly string[] Cnn3s = [Cnn3, Wider, Repeated];

    private static readonly Dictionary<string, Architecture> Nets = new()
    {
        [Cnn1] = ClemsonANets.Cnn1,
        [Cnn2] = ClemsonANets.Cnn2,
        [Cnn3] = ClemsonANets.Cnn3,
        [Wider] = ClemsonANets.Cnn3Wider,
        [Repeated] = ClemsonANets.Cnn1,
    };

    private static readonly OpenClaim<string>[] Claims =
        [new("cnn3-highest", IsHighest), new("four-conv-lowest", FourConvIsLowest), new("order-3-1-2", RankAsStated)];

    /// <summary>CNN_3 is the most accurate.</summary>
    public static Evidence IsHighest(Measurements m, string cnn3) =>
        m[cnn3, TestAccuracy].IsHighestOf(m.Of(TestAccuracy, Cnn1, Cnn2), by: SmallestDifferences.SlightAccuracy);

    /// <summary>The net of four convolutions is the least accurate.</summary>
    public static Evidence FourConvIsLowest(Measurements m, string cnn3)
    {
        var evidence = m[Cnn2, TestAccuracy].IsLowestOf(m.Of(TestAccuracy, Cnn1, cnn3), by: SmallestDifferences.SlightAccuracy);
        return evidence with { Claim = $"{evidence.Claim}, beside {Cnn1} and {cnn3}" };
    }

    /// <summary>CNN_3, CNN_1, CNN_2.</summary>
    public static Evidence RankAsStated(Measurements m, string cnn3) =>
        Extremes.Ascend(m.Of(TestAccuracy, Cnn2, Cnn1, cnn3), by: SmallestDifferences.SlightAccuracy);

    /// <summary>A claim, whatever CNN_3 was, of nets that have learnt.</summary>
    public static Evidence WhateverCnn3Was(Measurements m, Func<Measurements, string, Evidence> claim) => Compound
        .InEvery($"{claim(m, Cnn3).Claim}, whatever CNN_3 was", Cnn3s.Select(cnn3 => claim(m, cnn3)))
        .Given(Halfway.Learnt(
            [(m[Cnn1, TestAccuracy], Recorded1), (m[Cnn2, TestAccuracy], Recorded2), .. Cnn3s.Select(cnn3 => (m[cnn3, TestAccuracy], Recorded3))]));

    /// <inheritdoc/>
    protected override ImageProtocol ProtocolOf(string condition) => condition == Repeated
        ? Protocol with { Initialise = (net, random) => Initialisation.Default(net, Skipped(net, random)) }
        : Protocol;

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) =>
        [("Verdicts by what CNN_3 was", Choices.Verdicts(measurements, Claims, [.. Cnn3s.Select(cnn3 => (cnn3, cnn3))]))];

    private static Random Skipped(Architecture net, Random random)
    {
        Initialisation.Default(net, random);
        return random;
    }

    /// <inheritdoc/>
    protected override string Remark =>
        "The report states neither optimizer, batch, channels nor dense parts, nor on which images it counts; all are inferred.";

    /// <inheritdoc/>
    protected override Figure Draw(Measurements measurements, IReadOnlyDictionary<string, IReadOnlyList<ClassifierRun>> runs, int epochs) => Figure.Dots(
        $"Median test accuracy: {measurements.Percentages(TestAccuracy, 2, Nets.Keys)}",
        "test accuracy",
        Nets.Keys.Select(net => new Strip(net, [.. measurements[net, TestAccuracy].Values])));
}
