using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.FlatnessStudy;
using static Reproducibility.Fixtures.Reports.Li.Flat1;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class Flat1Tests : StudyTests<Flat1>
{
    private static readonly Margin HalfAPoint = Margin.Absolute(0.005);

    [Claim("li/1-3/flat1/small-batch-better-acc", "The test accuracy falls with batch size.")]
    public Task SmallBatchBetterAccuracy() => Expect(Undecided, m => m.Over(TestAccuracy, BatchSize).Falls(by: HalfAPoint));

    [Claim("li/1-3/flat1/train-one-test-lower", "At every batch size the training accuracy reaches nearly 1 and the test accuracy stays below it.")]
    public Task TrainOneTestLower() => Expect(Supported, m => Compound.All(
        m.Over(TrainAccuracy, BatchSize).Lowest().IsAtLeast(0.99),
        (m.Over(TrainAccuracy, BatchSize) - m.Over(TestAccuracy, BatchSize)).Lowest().IsAbove(0.01)));

    [Claim("li/1-3/flat1/train-loss-rises-with-batch", "The training loss rises with batch size.")]
    public Task TrainLossRises() => Expect(Supported, m => m.Over(TrainLoss, BatchSize).Rises(by: SmallestDifferences.Loss));
}
