using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Elrod.Flat1;
using static Reproducibility.Fixtures.Reports.ImageStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class Flat1Tests : StudyTests<Flat1>
{
    [Claim(
        "elrod/1-3/flat1/small-batch-better",
        "After equal epochs batch 64 has lower losses and higher accuracies than batch 1024, on training and on test images.")]
    public Task SmallBatchBetter() => Expect(
        Undecided.Because(
            "The recorded training losses are 0.014 and 0.168, the accuracies 0.997 and 0.951, where the bounds are 5 % and a point.")
            .On(
                Tier.Paper,
                Refuted.Because("Batch 64 leads by 0.6 points of training accuracy, where one is asked; as run, on a sixth of the images, by 4.7.")),
        m => SmallIsBetter(m).Given(HaveLearnt(m)));

    [Claim("elrod/1-3/flat1/both-converge", "Both batch sizes converge: the last third of the epochs makes less than a twentieth of the training loss's fall.")]
    public Task BothBatchesConverge() => Expect(
        NotAtThisBudget.Because("Batch 1024 makes 150 updates, where 15 epochs of the stated 60,000 images are 885.").On(Tier.Paper, Supported),
        BothConverge);

    [Claim(
        "elrod/1-3/flat1/large-batch-worse-from-overfitting",
        "Batch 1024 is worse because it memorises: its gap between training and test accuracy is the greater.")]
    public Task LargeBatchWorseFromOverfitting() => Expect(
        Refuted.Because(
            "Batch 1024 has the higher training loss, in the report too, 0.168 against 0.014: with far fewer updates it is trained less.")
            .On(Tier.Paper, Refuted.Because("Batch 1024's gap is the smaller, 0.01255 against 0.01626: with fewer updates it is trained less.")),
        m => (m[Large, TrainAccuracy] - m[Large, TestAccuracy])
            .IsHigherThan(m[Small, TrainAccuracy] - m[Small, TestAccuracy], by: SmallestDifferences.AccuracyGap)
            .Given(HaveLearnt(m)));

    [Claim("elrod/1-3/flat1/barrier-between-minima", "The straight line between the two nets crosses a loss barrier, on training and on test images.")]
    public Task BarrierBetweenMinima() => Expect(Supported, m => HasBarrier(m).Given(HaveLearnt(m)));
}
