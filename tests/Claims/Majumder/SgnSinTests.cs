using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Majumder.Functions;
using static Reproducibility.Fixtures.Reports.Majumder.SgnSin;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class SgnSinTests : StudyTests<SgnSin>
{
    private static readonly Margin FivePercent = Margin.Ratio(1.05);

    [Claim("majumder/1-1/sgn-sin/shallow-stuck", "The net with one hidden layer ends with a clearly higher loss than the deeper ones: at least twice as high.")]
    public Task ShallowStuck() => Expect(Undecided, m => m[Shallow, FinalLoss].IsHighestOf(m.Of(FinalLoss, Deep, Mid), by: Margin.Ratio(2)));

    [Claim("majumder/1-1/sgn-sin/deep-reach-zero", "The deeper nets bring the loss to zero: below one per cent of the variance.")]
    public Task DeepReachZero() => Expect(
        Refuted,
        m => Compound.All(m[Deep, RelativeLoss].IsBelow(0.01), m[Mid, RelativeLoss].IsBelow(0.01)),
        why: "In some seeds the net answers a constant; in the others some per cent of the variance or more are left, of which full batches take away a part. Weight decay is on in every arm.");

    [Claim("majumder/1-1/sgn-sin/shallow-local-minimum", "The shallow net's loss stays high because it is caught in a local minimum.")]
    public Task ShallowLocalMinimum() => Expect(Refuted, m => Compound.All(
        m[Shallow, FinalLoss].IsAbove(0.1 * Data.Variance),
        m[Shallow, FinalLoss].IsAboutEqualTo(m[Shallow, HalfwayLoss], within: FivePercent),
        m[Released(Shallow), FinalLoss].IsAboutEqualTo(m[Released(Shallow), HalfwayLoss], within: FivePercent),
        m[Released(Shallow), Slope].IsBelow(MinimalRatioStudy.NearZero)),
        why: "Trained on with full batches, its gradient is near zero in no seed, and in many the loss falls on.");

    [Claim("majumder/1-1/sgn-sin/harder-than-sinc", "After equally many epochs a larger share of the variance is left on sgn-sin than on sinc, in every net.")]
    public Task HarderThanSinc()
    {
        return Expect(Undecided, m => Compound.All([.. Nets.Select(n => Left(m, n.Name, "sgn-sin").IsHigherThan(Left(m.Of<Sinc>(), n.Name, "sinc"), by: Margin.Ratio(1.1)))]));

        static Sample Left(Measurements m, string net, string function) => m[net, RelativeLoss].Named($"loss over variance of {net} on {function}");
    }
}
