using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Elrod.Flat2;
using static Reproducibility.Fixtures.Reports.FlatnessStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class Flat2Tests : StudyTests<Flat2>
{
    private static readonly Margin TwoPercent = Margin.Ratio(1.02);
    private static readonly Margin AThirdOfAPoint = Margin.Absolute(0.003);

    [Claim("elrod/1-3/flat2/test-loss-falls-to-400", "The test loss falls from batch size 64 to 400.")]
    public Task TestLossFallsTo400() => Expect(
        Refuted,
        m => m.Over(TestLoss, BatchSize).Between(64, 400).Falls(by: TwoPercent),
        why: "At equal epochs it rises, since larger batches make fewer updates; the report's own runs all had batch 600.");

    [Claim("elrod/1-3/flat2/test-loss-rises-after-400", "The test loss at batch size 512 is above that at 400.")]
    public Task TestLossRisesAfter400() => Expect(
        Supported, m => m.Over(TestLoss, BatchSize).At(512).IsHigherThan(m.Over(TestLoss, BatchSize).At(400), by: TwoPercent));

    [Claim("elrod/1-3/flat2/optimal-batch-400", "Of the five batch sizes 400 has the lowest test loss.")]
    public Task OptimalBatch400() => Expect(
        Refuted, m => m.Over(TestLoss, BatchSize).HasLowestWithin(400, 400), why: "The smallest batch, with the most updates, has the lowest test loss.");

    [Claim("elrod/1-3/flat2/train-acc-stable", "The training accuracy does not depend on the batch size.")]
    public Task TrainAccuracyStable() => Expect(
        Refuted, m => m.Over(TrainAccuracy, BatchSize).IsFlat(within: SmallestDifferences.Accuracy), why: "It falls with batch size at equal epochs; the report's own runs all had batch 600.");

    [Claim("elrod/1-3/flat2/test-acc-rises-with-batch", "The test accuracy rises slightly with batch size.")]
    public Task TestAccuracyRises() => Expect(
        Refuted, m => m.Over(TestAccuracy, BatchSize).Rises(by: AThirdOfAPoint), why: "At equal epochs it falls, since larger batches make fewer updates.");

    [Claim("elrod/1-3/flat2/sensitivity-fluctuates", "The sensitivity to the input varies strongly with batch size, and not in one direction.")]
    public Task SensitivityFluctuates() => Expect(
        Refuted,
        m => Compound.All(
            m.Over(Sensitivity, BatchSize).Varies(by: SmallestDifferences.Sensitivity),
            Compound.Not(m.Over(Sensitivity, BatchSize).Falls(by: Margin.None)),
            Compound.Not(m.Over(Sensitivity, BatchSize).Rises(by: Margin.None))),
        why: "It falls with every larger batch; what the report shows is the spread of five runs of one batch size.");

    [Claim("elrod/1-3/flat2/sensitivity-peak-300-400", "The sensitivity to the input is highest at batch sizes of 288 to 400.")]
    public Task SensitivityPeaks() => Expect(
        Refuted, m => m.Over(Sensitivity, BatchSize).PeaksWithin(288, 400), why: "It is highest at the smallest batch, whose net is trained furthest.");

    [Claim("elrod/1-3/flat2/sensitivity-drops-after-400", "The sensitivity to the input falls sharply from batch size 400 to 512.")]
    public Task SensitivityDropsAfter400() => Expect(
        Supported, m => m.Over(Sensitivity, BatchSize).At(512).IsLowerThan(m.Over(Sensitivity, BatchSize).At(400), by: SmallestDifferences.Sensitivity));

    [Claim("elrod/1-3/flat2/small-train-test-gap", "Training and test accuracy are within two points at every batch size.")]
    public Task SmallTrainTestGap() => Expect(
        Undecided, m => Compound.All(
            "train - test accuracy is below 0.02 at every batch size",
            (m.Over(TrainAccuracy, BatchSize) - m.Over(TestAccuracy, BatchSize)).Samples.Select(gap => gap.IsBelow(0.02))));

    [Claim("elrod/1-3/flat2/best-balance-300-400", "Batch sizes of 288 to 400 are the best in test loss and test accuracy.")]
    public Task BestBalance() => Expect(
        Refuted,
        m => Compound.All(m.Over(TestLoss, BatchSize).HasLowestWithin(288, 400), m.Over(TestAccuracy, BatchSize).PeaksWithin(288, 400)),
        why: "At equal epochs the smallest batch is best in both.");
}
