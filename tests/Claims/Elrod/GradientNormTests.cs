using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Elrod.GradientNorm;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class GradientNormTests : StudyTests<GradientNorm>
{
    private static readonly Margin FiftyPercent = Margin.Ratio(1.5);

    [Claim("elrod/1-2/gradnorm/converges-500-to-1000", "The net has converged by step 500 to 1000.")]
    public Task Converges500To1000() => Expect(Supported, m => Converges(m, Coded));

    [Claim("elrod/1-2/gradnorm/oscillates-after-convergence", "After convergence the gradient norm keeps bursting.")]
    public Task OscillatesAfterConvergence() => Expect(Supported, m => Oscillates(m, Coded));

    [Claim("elrod/1-2/gradnorm/oscillation-from-lr", "The bursts come from too high a learning rate: a smaller one has fewer or lower ones.")]
    public Task OscillationFromLr() =>
        Expect(Supported, m => Compound.Any(
            m[At(SmallerRate), LateBursts].IsLowerThan(m[Coded, LateBursts], by: FiftyPercent),
            m[At(SmallerRate), Peak].IsLowerThan(m[Coded, Peak], by: FiftyPercent)));
}
