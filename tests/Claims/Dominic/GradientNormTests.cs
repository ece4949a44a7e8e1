using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Dominic.GradientNorm;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class GradientNormTests : StudyTests<GradientNorm>
{
    [Claim("dominic/1-2/gradnorm/converges", "Training converges within 4,000 steps.")]
    public Task Converges() => Expect(
        Refuted.Because(
            "After 4,000 steps a loss of 0.28 is left, in the report's run 0.417, where its own stop rule asks for 0.01.",
            m => m[Stated, FinalLoss].Median, near: 0.28, within: 0.06).OnBothTiers(),
        m => m[Stated, FinalLoss].IsBelow(StopLoss));

    [Claim("dominic/1-2/gradnorm/small-first-hundreds", "The gradient norm is small from step 100 to 500: below 0.1, from where on it counts as risen.")]
    public Task SmallFirstHundreds() => Expect(Supported, m => IsCalm(m));

    [Claim("dominic/1-2/gradnorm/rise-near-750", "The gradient norm begins to rise near step 750.")]
    public Task RiseNear750() => Expect(
        Refuted.Because(
            "When a run leaves its first plateau is chance: six in ten do so outside steps 500 to 1000, the report's at 750.",
            m => m[Stated, Onset].Values.Count(step => step is < 500 or > 1000) / (double)m.Seeds.Count, near: 0.6, within: 0.1).OnBothTiers(),
        m => RisesNear750(m, Risen));

    [Claim("dominic/1-2/gradnorm/periodic-spikes", "After about step 750 the gradient norm bursts again and again.")]
    public Task PeriodicSpikes() => Expect(Supported, m => m[Stated, BurstCount].IsAtLeast(3));

    [Claim("dominic/1-2/gradnorm/peak-near-3250", "The gradient norm is largest near step 3250.")]
    public Task PeakNear3250() => Expect(
        Refuted.Because(
            "The norm peaks at steps 3000 to 3500 in one seed of six; in runs of 20,000 steps half peak behind step 10,800.",
            m => m[Longer, PeakStep].Median, near: 10_800, within: 3_000)
            .On(Tier.Paper, Refuted.Because("The norm peaks at steps 3000 to 3500 in 52 of 256 seeds; in runs of 20,000 steps half peak behind step 10,600.")),
        m => m[Stated, PeakStep].HoldsInMost("within 3000 to 3500 steps", step => step is >= 3000 and <= 3500));

    [Claim(
        "dominic/1-2/gradnorm/settles-after-peak",
        "After its largest value the gradient norm is lower than before: in the median of steps 100 to 500 from there.")]
    public Task SettlesAfterPeak() => Expect(
        Undecided.Because("After its peak the norm is lower than before in 247 of 570 seeds whose peak has 500 steps on both sides.")
            .On(Tier.Paper, Refuted.Because("After its peak the norm is lower than before in 245 of 612 seeds whose peak has 500 steps on both sides.")),
        m => Settles(m));
}
