using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Majumder.Functions;
using static Reproducibility.Fixtures.Reports.Majumder.Sinc;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class SincTests : StudyTests<Sinc>
{
    private static readonly Margin OnePercentOfVariance = Margin.Absolute(0.01 * Data.Variance);

    [Claim("majumder/1-1/sinc/faster-than-sgn", "Every net reaches its lowest loss in fewer epochs on sinc than on sgn-sin.")]
    public Task FasterThanSgn() => Expect(Undecided, m => FasterOnSinc(m, m.Of<SgnSin>(), ByEye));

    [Claim("majumder/1-1/sinc/shallow-converges-first", "Fewer layers converge in fewer epochs: shallow before mid before deep.")]
    public Task ShallowConvergesFirst() => Expect(Undecided, m => ShallowFirst(m, EpochsTo(Converged), Without));

    [Claim("majumder/1-1/sinc/all-fit", "After the whole training all three nets reproduce sinc.")]
    public Task AllFit() => Expect(
        Refuted,
        m => Compound.All([.. m.Of(RelativeLoss, Deep, Mid, Shallow).Select(loss => loss.IsBelow(0.01))]),
        why: "Weight decay keeps the deep net at a constant in most seeds and the shallow net above one per cent of the variance in all; without it the deep and the mid net fit in most.");

    [Claim("majumder/1-1/weight-decay-avoids-overfit", "Adam's weight decay keeps the nets from overfitting.")]
    public Task WeightDecayAvoidsOverfit() =>
        Expect(Refuted, m => Compound.All([.. Nets.Select(n => m[n.Name, Gap].IsLowerThan(m[Without(n.Name), Gap], by: OnePercentOfVariance))]),
            why: "Without weight decay too the loss between the training points is that on them: nothing is overfitted, and nothing is left to prevent.");
}
