using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Majumder.Functions;
using static Reproducibility.Fixtures.Reports.Majumder.SgnSin;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class SgnSinTests : StudyTests<SgnSin>
{
    [Claim("majumder/1-1/sgn-sin/shallow-stuck", "The net with one hidden layer ends with a clearly higher loss than the deeper ones: at least twice as high.")]
    public Task ShallowStuck() => Expect(
        Undecided.Because("The shallow net's loss is twice the mid one's in 13 of 16 seeds, and twice the deep one's in 4.")
            .On(Tier.Paper, Refuted.Because("The shallow net's loss is twice the deep one's in 79 of 256 seeds.")),
        m => SgnSin.ShallowStuck(m, net => net));

    [Claim("majumder/1-1/sgn-sin/deep-reach-zero", "The deeper nets bring the loss to near zero.")]
    public Task DeepReachZero() => Expect(
        Undecided.Because(
            "The median deep net leaves all of the variance, and 1 of 16 comes below a twentieth of it; of the mid ones 8 do.",
            m => m[Deep, RelativeLoss].Median, near: 1, within: 0.1)
            .On(Tier.Paper, Refuted.Because("The median deep net leaves 0.50 of the variance, the mid one 0.30, where near zero is below 0.05.")),
        m => SgnSin.DeepReachZero(m, net => net));

    [Claim(
        "majumder/1-1/sgn-sin/shallow-local-minimum",
        "The shallow net is caught: its loss is high and falls by less than a quarter in the second half of training, as in a further one with full batches.")]
    public Task ShallowLocalMinimum() => Expect(
        Undecided.Because("The loss falls by less than a quarter in the second half in 10 of 16 seeds; the report's went from 0.39 to 0.345.")
            .On(Tier.Paper, Supported.Because("The loss falls by less than a quarter in the second half in 171 of 256 seeds.")),
        m => ShallowIsCaught(m, StillFalls));

    [Claim(
        "majumder/1-1/sgn-sin/harder-than-sinc",
        "After equally many epochs without weight decay every net leaves a larger share of the variance on sgn-sin than on sinc.")]
    public Task HarderThanSinc() => Expect(
        Undecided.Because(
            "The deep net leaves more than on sinc in 14 of 16 seeds, the other two in all, where nearly all decide.")
            .On(Tier.Paper, Supported.Because("The deep net leaves more than on sinc in 53 of 64 seeds, the other two in 59 and in all.")),
        m => SgnSin.HarderThanSinc(m, Without));
}
