using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Elrod.GradientNorm;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class GradientNormTests : StudyTests<GradientNorm>
{
    [Claim(
        "elrod/1-2/gradnorm/converges-500-to-1000",
        "The net has converged by step 500 to 1000 (the text prints 500-100, read as 100 to 1000): 99 % of the loss's fall is made by then.")]
    public Task Converges500To1000() => Expect(Supported, m => Converges(m, Coded));

    [Claim(
        "elrod/1-2/gradnorm/oscillates-after-convergence",
        "After convergence the gradient norm keeps bursting: after step 1000 at least once in 250 steps.")]
    public Task OscillatesAfterConvergence() => Expect(Supported, m => Oscillates(m, Coded));

    [Claim(
        "elrod/1-2/gradnorm/oscillation-from-lr",
        "The bursts come from too high a learning rate: at a fifth of it they are fewer, or lower against the run's median norm.")]
    public Task OscillationFromLr() => Expect(
        Undecided.Because("At a fifth of the rate the bursts are fewer in 10 of 16 seeds, and lower in 7: no more than chance.")
            .On(Tier.Paper, Supported.Because("At a fifth of the rate the bursts are fewer in 183 of 256 seeds.")),
        SmallerRateCalms);
}
