using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// 1-3, parameters against generalisation: ten CNNs of two convolutions with kernel 4, learning rate 0.001. The report states neither their sizes nor
/// epochs nor numbers; the sizes are chosen here, up to ten times its own kind of CNN. Epochs and batch are those of its other MNIST studies, without
/// their weight decay.
/// </summary>
public sealed class Params() : ParameterStudy(
    "clemson-a/1-3/params",
    "CNNs with 2 convolutions of c and 2c channels for ten numbers c, Adam 0.001",
    Trained,
    new Adam(0.001),
    new ImageProtocol(Quick: new(600, 500, 10, 32), Paper: new(60_000, 10_000, 15, 64)))
{
    /// <summary>Parameters that the largest net must have before growth can be said to stop; the report's CNN_1 has some 20,000.</summary>
    private const double Large = 100_000;

    private static readonly Architecture[] Family = [.. ClemsonANets.Channels.Select(ClemsonANets.Wide)];

    private static readonly Architecture[] Doublings = [.. new[] { 1, 2, 4, 8, 16, 32, 64 }.Select(ClemsonANets.Wide)];

    /// <summary>The nets of a tier, smallest first.</summary>
    private static IReadOnlyList<Architecture> Trained(Tier tier) => tier == Tier.Quick ? [.. Family.Where(net => net.Parameters < 20_000)] : Family;

    /// <summary>Larger nets have the lower test loss and the higher test accuracy.</summary>
    public static Evidence LargerIsBetter(Measurements m) => Compound.All(
        Over(m, TestLoss, Family).Falls(by: SmallestDifferences.Loss), Over(m, TestAccuracy, Family).Rises(by: SmallestDifferences.Accuracy));

    /// <summary>Each doubling brings less than the one before, and the last next to nothing.</summary>
    public static Evidence Saturates(Measurements m)
    {
        var (losses, accuracies) = (Over(m, TestLoss, Doublings).SlopesPerDoubling(), Over(m, TestAccuracy, Doublings).SlopesPerDoubling());
        return Compound.All(
            losses.Rises(by: SmallestDifferences.LossPerDoubling),
            accuracies.Falls(by: SmallestDifferences.AccuracyPerDoubling),
            losses.Last.StaysAt(0, within: SmallestDifferences.LossPerDoubling),
            accuracies.Last.StaysAt(0, within: SmallestDifferences.AccuracyPerDoubling)).Given(LargeEnough(m));
    }

    /// <summary>The gap between test and training loss grows with size.</summary>
    public static Evidence MayOverfit(Measurements m) => Over(m, LossGap, Family).Rises(by: SmallestDifferences.LossGap).Given(LargeEnough(m));

    /// <inheritdoc/>
    protected override string Remark => "The report states neither data, sizes, optimizer, batch nor epochs; all are inferred, and weights do not decay.";

    private static Requirement LargeEnough(Measurements m) => Requirement.AtLeast(
        "parameters of the largest net", Over(m, TestLoss, Family).Levels[^1], Large, "smaller ones are of the size of the report's other CNNs");

    private static Sweep Over(Measurements m, Metric metric, IEnumerable<Architecture> nets) =>
        m.BySize(metric, nets.Where(net => m.Find(Sizes.Condition(net), metric) is not null));
}
