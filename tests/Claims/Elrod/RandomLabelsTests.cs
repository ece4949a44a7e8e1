using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Elrod.RandomLabels;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class RandomLabelsTests : StudyTests<RandomLabels>
{
    [Claim(
        "elrod/1-3/random-labels/train-falls-test-rises",
        "On random labels the training loss of the last mini-batch falls well below ln 10, by 0.7, while the test loss rises above it, by 0.1.")]
    public Task TrainFallsTestRises() => Expect(Supported, m => FallsAndRises(m, LastBatchLoss));

    [Claim(
        "elrod/1-3/random-labels/network-can-fit",
        "The network fits random labels: more than half of those of a training set with at least an image to ten parameters.")]
    public Task NetworkCanFit() => Expect(
        NotAtThisBudget.Because("The quick tier has 0.0012 images per parameter, where the claim needs 0.1 and the report has 0.14.").On(Tier.Paper, Supported),
        m => CanFit(m));
}
