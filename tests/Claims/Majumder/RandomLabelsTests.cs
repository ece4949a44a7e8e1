using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.RandomLabelStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class RandomLabelsTests : StudyTests<RandomLabels>
{
    [Claim("majumder/1-3/random-labels/train-loss-falls", "On random labels the training loss, of an epoch's last mini-batch, falls during training.")]
    public Task TrainLossFalls() => Expect(Supported, RandomLabels.TrainLossFalls);

    [Claim("majumder/1-3/random-labels/test-loss-rises", "Meanwhile the loss on correctly labelled test images rises.")]
    public Task TestLossRises() =>
        Expect(Supported, m => m[RandomArm, RandomLabels.TestLoss].IsHigherThan(m[RandomArm, TestLossAtStart], by: SmallestDifferences.LossToChance));

    [Claim("majumder/1-3/random-labels/poor-test", "A net trained on random labels does poorly on test images.")]
    public Task PoorTest() => Expect(Supported, m => m[RandomArm, RandomLabels.TestAccuracy].IsBelow(ChanceAccuracy + SmallestDifferences.AccuracyToChance));

    [Claim("majumder/1-3/random-labels/can-learn", "A net can learn random labels better than by guessing.")]
    public Task CanLearn() => Expect(Supported, m => m[RandomArm, TrainAccuracy].IsAbove(ChanceAccuracy + SmallestDifferences.AccuracyToChance));
}
