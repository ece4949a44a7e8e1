using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Dominic.RandomLabels;
using static Reproducibility.Fixtures.Reports.RandomLabelStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class RandomLabelsTests : StudyTests<RandomLabels>
{
    private static readonly Margin Twice = Margin.Ratio(2);

    [Claim("dominic/1-3/random-labels/train-loss-falls", "On random labels the training loss, an epoch's running mean, falls.")]
    public Task TrainLossFalls() => Expect(Supported, RandomLabels.TrainLossFalls);

    [Claim("dominic/1-3/random-labels/test-loss-rises", "On random labels the test loss rises.")]
    public Task TestLossRises() =>
        Expect(Supported, m => m[RandomArm, RandomLabels.TestLoss].IsHigherThan(m[RandomArm, TestLossAtStart], by: SmallestDifferences.LossToChance));

    [Claim("dominic/1-3/random-labels/gap-widens", "On random labels the gap between test and training loss widens.")]
    public Task GapWidens() => Expect(Supported, RandomLabels.GapWidens);

    [Claim("dominic/1-3/random-labels/memorises", "The net memorises random labels, at least in part.")]
    public Task Memorises() => Expect(Supported, m => m[RandomArm, TrainAccuracy].IsAbove(ChanceAccuracy + SmallestDifferences.AccuracyToChance));

    [Claim("dominic/1-3/random-labels/slow", "Random labels are learned slowly: it takes at least twice as many epochs as with the true ones.")]
    public Task Slow() => Expect(Supported, m => m[RandomArm, EpochsTo(Learning)].IsHigherThan(m[TrueArm, EpochsTo(Learning)], by: Twice));
}
