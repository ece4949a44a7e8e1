using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Dominic.GradientNorm;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class GradientNormTests : StudyTests<GradientNorm>
{
    [Claim("dominic/1-2/gradnorm/converges", "Training converges within 4,000 steps.")]
    public Task Converges() => Expect(
        Refuted,
        m => m[Stated, FinalLoss].IsBelow(StopLoss),
        why: "After 4,000 steps about half of the variance is left, and after 20,000 the loss of the report's own stop rule is still far away.");

    [Claim("dominic/1-2/gradnorm/small-first-hundreds", "The gradient norm is small from step 100 to 500: below 0.1, from where on it counts as risen.")]
    public Task SmallFirstHundreds() => Expect(Undecided, m => IsCalm(m));

    [Claim("dominic/1-2/gradnorm/rise-near-750", "The gradient norm begins to rise near step 750.")]
    public Task RiseNear750() => Expect(
        Refuted,
        m => RisesNear750(m, Risen),
        why: "When a run leaves its first plateau is chance: seven in ten do so outside these steps, a quarter later than step 1700.");

    [Claim("dominic/1-2/gradnorm/periodic-spikes", "After about step 750 the gradient norm bursts again and again.")]
    public Task PeriodicSpikes() => Expect(Supported, m => m[Stated, BurstCount].IsAtLeast(3));

    [Claim("dominic/1-2/gradnorm/peak-near-3250", "The gradient norm is largest near step 3250.")]
    public Task PeakNear3250() => Expect(
        Refuted,
        m => m[Stated, PeakStep].HoldsInMost("within 3000 to 3500 steps", step => step is >= 3000 and <= 3500),
        why: "The largest of many bursts falls anywhere; in runs of 20,000 steps it mostly lies far behind step 4,000, so the report's peak is that of its seed and its budget.");

    [Claim("dominic/1-2/gradnorm/settles-after-peak", "After its largest value the gradient norm is lower than before: in the median of steps 100 to 500 from there.")]
    public Task SettlesAfterPeak() => Expect(Undecided, m => Settles(m));
}
