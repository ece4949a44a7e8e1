using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.RandomLabelStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class RandomLabelsTests : StudyTests<RandomLabels>
{
    private static readonly Margin OnePoint = Margin.Absolute(0.01);
    private static readonly Margin ByHalf = Margin.Ratio(1.5);

    [Claim("li/1-3/random-labels/train-loss-falls", "On permuted labels the training loss falls.")]
    public Task TrainLossFalls() => Expect(Supported, m => m[RandomArm, TrainLoss].IsLowerThan(m[RandomArm, TrainLossAtStart], by: SmallestDifferences.LossToChance));

    [Claim("li/1-3/random-labels/train-acc-rises", "On permuted labels the training accuracy rises.")]
    public Task TrainAccuracyRises() => Expect(
        Supported, m => m[RandomArm, TrainAccuracy].IsHigherThan(m[RandomArm, TrainAccuracyAtStart], by: Margin.Absolute(SmallestDifferences.AccuracyToChance)));

    [Claim("li/1-3/random-labels/test-loss-drops", "On permuted labels the test loss gets much worse (the text says that it drops; its figure shows the rise).")]
    public Task TestLossGetsMuchWorse() => Expect(Supported, m => m[RandomArm, TestLoss].IsHigherThan(m[RandomArm, TestLossAtStart], by: ByHalf));

    [Claim("li/1-3/random-labels/test-acc-drops-slightly", "On permuted labels the test accuracy drops a little.")]
    public Task TestAccuracyDropsSlightly() => Expect(Undecided, m => m[RandomArm, TestAccuracy].IsLowerThan(m[RandomArm, TestAccuracyAtStart], by: OnePoint));
}
