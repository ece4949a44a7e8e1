using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Dominic.Flat2;
using static Reproducibility.Fixtures.Reports.FlatnessStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class Flat2Tests : StudyTests<Flat2>
{
    /// <summary>Of sensitivity and accuracy, over the batch sizes.</summary>
    private const double Correlation = 0.5;

    [Claim("dominic/1-3/flat2/sensitivity-decreases-with-batch", "The sensitivity to the input falls with batch size.")]
    public Task SensitivityDecreases() => Expect(Supported, m => m.Over(Sensitivity, BatchSize).Falls(by: SmallestDifferences.Sensitivity));

    [Claim("dominic/1-3/flat2/peak-near-4000", "The sensitivity to the input peaks near batch size 4000: of the five sizes at 5000.")]
    public Task PeakNear4000() => Expect(
        Refuted,
        m => m.Over(Sensitivity, BatchSize).PeaksWithin(5_000, 5_000),
        why: "The sensitivity to the input is highest at the smallest batches, and so is what the report measured instead, the norm of a mini-batch's parameter gradient.");

    [Claim("dominic/1-3/flat2/falls-above-5000", "The sensitivity to the input falls from batch size 5000 to 10000.")]
    public Task FallsAbove5000() => Expect(
        Refuted,
        m => m.Over(Sensitivity, BatchSize).At(10_000).IsLowerThan(m.Over(Sensitivity, BatchSize).At(5_000), by: SmallestDifferences.Sensitivity),
        why: "At the stated learning rate neither has left chance after so few updates, and both are equally insensitive.");

    [Claim("dominic/1-3/flat2/large-batch-lower-accuracy", "Larger batches have lower accuracy and higher loss.")]
    public Task LargeBatchLowerAccuracy() => Expect(Supported, m => Compound.All(
        m.Over(TestAccuracy, BatchSize).Falls(by: SmallestDifferences.Accuracy), m.Over(TestLoss, BatchSize).Rises(by: SmallestDifferences.Loss)));

    [Claim("dominic/1-3/flat2/low-sensitivity-hurts", "Low sensitivity makes nets worse: sensitivity and test accuracy go together, at equal epochs as at equal updates.")]
    public Task LowSensitivityHurts() => Expect(
        Supported,
        m => Compound.All(
            m.Over(Sensitivity, BatchSize).RisesWith(m.Over(TestAccuracy, BatchSize), atLeast: Correlation),
            m.Over(Sensitivity, BatchSize, EqualUpdates).RisesWith(m.Over(TestAccuracy, BatchSize, EqualUpdates), atLeast: Correlation)),
        glyphs: Undecided);
}
