using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.FlatnessStudy;
using static Reproducibility.Fixtures.Reports.Majumder.Flat1Batch;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class Flat1BatchTests : LineTests<Flat1Batch>
{
    [Claim("majumder/1-3/flat1-batch/alpha-changes-metrics", "Loss and accuracy change along the line from batch 64 to batch 1024.")]
    public Task AlphaChangesMetrics() => Expect(Supported, MetricsVary, glyphs: Undecided);

    [Claim("majumder/1-3/flat1-batch/two-minima-barrier", "The loss has minima at both ends of the line, a barrier between them, and rises outside.")]
    public Task TwoMinimaAndBarrier() => Expect(
        Refuted,
        m => TwoMinima(Along(m, TestLoss)),
        why: "In this short training no end is a minimum of the line: on to the other side of it, away from the other net, the loss falls further.",
        paper: Supported,
        glyphs: Refuted,
        glyphsWhy: "In this short training the nets learn little more than to guess: between the ends the loss is that of the ends.");

    [Claim("majumder/1-3/flat1-batch/small-batch-end-better", "The end of batch 64 has less loss and more accuracy than that of batch 1024.")]
    public Task SmallBatchEndBetter() => Expect(
        Supported,
        m => IsBetter(m, Small, Large),
        glyphs: Refuted,
        glyphsWhy: "In this short training the nets learn little more than to guess: their test losses are alike.");

    private static Evidence TwoMinima(Sweep loss) => Compound.All("minima of the test loss at alpha 0 and 1, a barrier between them, rising tails", [
        loss.At(0).IsLowerThan(loss.At(-0.2), by: Margin.None),
        loss.At(0).IsLowerThan(loss.At(0.2), by: Margin.None),
        loss.At(1).IsLowerThan(loss.At(0.8), by: Margin.None),
        loss.At(1).IsLowerThan(loss.At(1.2), by: Margin.None),
        loss.Mean(0.4, 0.8).IsHigherThan(loss.At(0), by: SmallestDifferences.SoftmaxedLoss),
        loss.Mean(0.4, 0.8).IsHigherThan(loss.At(1), by: SmallestDifferences.SoftmaxedLoss),
        loss.At(-2).IsHigherThan(loss.At(0), by: SmallestDifferences.SoftmaxedLoss),
        loss.At(2).IsHigherThan(loss.At(1), by: SmallestDifferences.SoftmaxedLoss),
    ]);
}
