using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.FlatnessStudy;
using static Reproducibility.Fixtures.Reports.Li.Flat2;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class Flat2Tests : StudyTests<Flat2>
{
    /// <summary>Of sensitivity and accuracy, over the batch sizes.</summary>
    private const double Correlation = 0.5;

    [Claim("li/1-3/flat2/small-batch-lower-loss", "Training and test loss rise with batch size.")]
    public Task SmallBatchLowerLoss() => Expect(Supported, m => Compound.All(
        m.Over(TrainLoss, BatchSize).Rises(by: SmallestDifferences.Loss), m.Over(TestLoss, BatchSize).Rises(by: SmallestDifferences.Loss)));

    [Claim("li/1-3/flat2/small-batch-higher-acc", "Training and test accuracy fall with batch size.")]
    public Task SmallBatchHigherAccuracy() => Expect(Supported, m => Compound.All(
        m.Over(TrainAccuracy, BatchSize).Falls(by: SmallestDifferences.Accuracy), m.Over(TestAccuracy, BatchSize).Falls(by: SmallestDifferences.Accuracy)));

    [Claim("li/1-3/flat2/small-batch-better-sensitivity", "Small batches are better in sensitivity: sensitivity to the input rises with batch size.")]
    public Task SmallBatchBetterSensitivity() => Expect(
        Refuted,
        m => m.Over(Sensitivity, BatchSize).Rises(by: SmallestDifferences.Sensitivity),
        why: "It falls with batch size, in the report's own numbers too: the nets of small batches are trained further.");

    [Claim("li/1-3/flat2/sensitivity-indicates-performance", "Sensitivity indicates performance: sensitivity to the input and test accuracy rise and fall together over the batch sizes.")]
    public Task SensitivityIndicatesPerformance() => Expect(
        Supported, m => m.Over(Sensitivity, BatchSize).RisesWith(m.Over(TestAccuracy, BatchSize), atLeast: Correlation));
}
