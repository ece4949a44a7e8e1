using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Majumder.Flat1Batch;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class Flat1BatchTests : LineTests<Flat1Batch>
{
    private static readonly string NotLearnt = Halfway.NotLearnt("The net of batch 64", 0.577);

    [Claim("majumder/1-3/flat1-batch/alpha-changes-metrics", "Loss and accuracy change along the line from batch 64 to batch 1024.")]
    public Task AlphaChangesMetrics() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(Tier.Paper, Supported), m => MetricsVary(m).Given(HaveLearnt(m)));

    [Claim("majumder/1-3/flat1-batch/two-minima-barrier", "The loss has minima at both ends of the line, a barrier between them, and rises outside.")]
    public Task TwoMinimaAndBarrier() => Expect(
        NotAtThisBudget.Because(
            "The recorded barrier is 0.241 above the higher end, and 500 images for 5 epochs are 0.2 % of the report's training.").On(Tier.Paper, Supported),
        TwoMinima);

    [Claim("majumder/1-3/flat1-batch/small-batch-end-better", "The end of batch 64 has less loss and more accuracy than that of batch 1024.")]
    public Task SmallBatchEndBetter() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(Tier.Paper, Supported), m => IsBetter(m, Small, Large).Given(HaveLearnt(m)));
}
