using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Elrod.Flat1;
using static Reproducibility.Fixtures.Reports.FlatnessStudy;
using static Reproducibility.Fixtures.Reports.InterpolationStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class Flat1Tests : StudyTests<Flat1>
{
    /// <summary>A loss has levelled off where the last third of the epochs makes less than this share of its fall from ln 10.</summary>
    private const double Level = 0.05;

    [Claim("elrod/1-3/flat1/small-batch-better", "After equal epochs batch 64 has a lower training loss and a higher training accuracy than batch 1024.")]
    public Task SmallBatchBetter() => Expect(Supported, m => Compound.All(
        m[Small, TrainLoss].IsLowerThan(m[Large, TrainLoss], by: SmallestDifferences.Loss),
        m[Small, TrainAccuracy].IsHigherThan(m[Large, TrainAccuracy], by: SmallestDifferences.Accuracy)));

    [Claim("elrod/1-3/flat1/both-converge", "Both batch sizes converge: the training loss has levelled off.")]
    public Task BothConverge() => Expect(
        Refuted,
        m => Compound.All(m[Small, LateFall].IsBelow(Level), m[Large, LateFall].IsBelow(Level)),
        why: "At this budget batch 1024 is still falling in its last epochs: in equal epochs it makes far fewer updates.",
        paper: Supported);

    [Claim("elrod/1-3/flat1/large-batch-worse-from-overfitting", "Batch 1024 is worse because it memorises: its gap between training and test accuracy is the greater.")]
    public Task LargeBatchWorseFromOverfitting() => Expect(
        Refuted,
        m => (m[Large, TrainAccuracy] - m[Large, TestAccuracy]).IsHigherThan(m[Small, TrainAccuracy] - m[Small, TestAccuracy], by: SmallestDifferences.AccuracyGap),
        why: "Batch 1024 has the higher training loss: with far fewer updates it is trained less, not too much.",
        glyphs: Undecided);

    [Claim("elrod/1-3/flat1/barrier-between-minima", "The straight line between the two nets crosses a loss barrier.")]
    public Task BarrierBetweenMinima() => Expect(Supported, m => Compound.All(
        m[SmallToLarge, TrainBarrier].IsAbove(SmallestDifferences.Barrier), m[SmallToLarge, TestBarrier].IsAbove(SmallestDifferences.Barrier)));
}
