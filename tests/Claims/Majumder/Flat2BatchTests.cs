using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.FlatnessStudy;
using static Reproducibility.Fixtures.Reports.Majumder.Flat2Batch;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class Flat2BatchTests : StudyTests<Flat2Batch>
{
    private static readonly Margin TenPercent = Margin.Ratio(1.1);

    [Claim("majumder/1-3/flat2-batch/loss-rises", "Training and test loss rise with batch size.")]
    public Task LossRises() => Expect(Supported, m => Compound.All(
        m.Over(TrainLoss, BatchSize).Rises(by: SmallestDifferences.SoftmaxedLoss),
        m.Over(TestLoss, BatchSize).Rises(by: SmallestDifferences.SoftmaxedLoss)), glyphs: Undecided);

    [Claim("majumder/1-3/flat2-batch/accuracy-falls", "Training and test accuracy fall with batch size.")]
    public Task AccuracyFalls() => Expect(Supported, m => Compound.All(
        m.Over(TrainAccuracy, BatchSize).Falls(by: SmallestDifferences.Accuracy),
        m.Over(TestAccuracy, BatchSize).Falls(by: SmallestDifferences.Accuracy)));

    [Claim("majumder/1-3/flat2-batch/sensitivity-falls", "Sensitivity falls with batch size.")]
    public Task SensitivityFalls() => Expect(Supported, m => m.Over(Sensitivity, BatchSize).Falls(by: TenPercent), glyphs: Undecided);
}
