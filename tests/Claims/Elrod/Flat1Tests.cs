using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Elrod.Flat1;
using static Reproducibility.Fixtures.Reports.FlatnessStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class Flat1Tests : StudyTests<Flat1>
{
    [Claim(
        "elrod/1-3/flat1/small-batch-better",
        "After equal epochs batch 64 has lower losses and higher accuracies than batch 1024, on training and on test images.")]
    public Task SmallBatchBetter() => Expect(Undecided.On(Tier.Paper, Supported), m => SmallIsBetter(m).Given(HaveLearnt(m)));

    [Claim("elrod/1-3/flat1/both-converge", "Both batch sizes converge: the last third of the epochs makes less than a twentieth of the training loss's fall.")]
    public Task BothBatchesConverge() => Expect(
        Refuted.Because("Batch 1024, with 150 updates, makes 19 % of its fall in the last third.").On(Tier.Paper, Supported),
        BothConverge);

    [Claim(
        "elrod/1-3/flat1/large-batch-worse-from-overfitting",
        "Batch 1024 is worse because it memorises: its gap between training and test accuracy is the greater.")]
    public Task LargeBatchWorseFromOverfitting() => Expect(
        Refuted.Because("Batch 1024 has the higher training loss: with far fewer updates it is trained less, not too much.")
            .On(Tier.Quick, DataSource.Drawn, Undecided),
        m => (m[Large, TrainAccuracy] - m[Large, TestAccuracy])
            .IsHigherThan(m[Small, TrainAccuracy] - m[Small, TestAccuracy], by: SmallestDifferences.AccuracyGap)
            .Given(HaveLearnt(m)));

    [Claim("elrod/1-3/flat1/barrier-between-minima", "The straight line between the two nets crosses a loss barrier, on training and on test images.")]
    public Task BarrierBetweenMinima() => Expect(Supported, m => HasBarrier(m).Given(HaveLearnt(m)));
}
