using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using static Reproducibility.Fixtures.Reports.RandomLabelStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class RandomLabelsTests : StudyTests<RandomLabels>
{
    [Claim("li/1-3/random-labels/train-loss-falls", "On permuted labels the training loss falls.")]
    public Task TrainLossFalls() => Expect(Supported, m => RandomLabels.TrainLossFalls(m, RandomArm));

    [Claim("li/1-3/random-labels/train-acc-rises", "On permuted labels the training accuracy rises.")]
    public Task TrainAccuracyRises() => Expect(Supported, m => RandomLabels.TrainAccuracyRises(m, RandomArm));

    [Claim(
        "li/1-3/random-labels/test-loss-drops",
        "On permuted labels the test loss gets much worse (the text says that it drops; its figure shows the rise).")]
    public Task TestLossGetsMuchWorse() => Expect(Supported, m => RandomLabels.TestLossGetsMuchWorse(m, RandomArm));

    [Claim(
        "li/1-3/random-labels/test-acc-drops-slightly",
        "On permuted labels the test accuracy drops a little, by a point, from the first epochs to the last.")]
    public Task TestAccuracyDropsSlightly() => Expect(
        Undecided.Because("The recorded drop is 2 points, from 0.12 to 0.10, twice the bound of a point."),
        m => RandomLabels.TestAccuracyDrops(m, RandomArm));
}
