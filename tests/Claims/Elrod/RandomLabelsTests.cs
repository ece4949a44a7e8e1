using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.RandomLabelStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class RandomLabelsTests : StudyTests<RandomLabels>
{
    private const double Relevant = 0.1;

    [Claim("elrod/1-3/random-labels/train-falls-test-rises", "On random labels the training loss falls well below ln 10 while the test loss rises above it.")]
    public Task TrainFallsTestRises() => Expect(Supported, m => Compound.All(
        m[RandomArm, TrainLoss].IsBelow(Chance - Relevant),
        m[RandomArm, TestLoss].IsAbove(Chance + Relevant)));

    [Claim("elrod/1-3/random-labels/network-can-fit", "The network fits random labels.")]
    public Task NetworkCanFit() => Expect(Supported, m => m[RandomArm, TrainAccuracy].IsAtLeast(Fitted));
}
