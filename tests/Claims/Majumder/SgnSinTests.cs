using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using static Reproducibility.Fixtures.Reports.Majumder.Functions;
using static Reproducibility.Fixtures.Reports.Majumder.SgnSin;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class SgnSinTests : StudyTests<SgnSin>
{
    [Claim("majumder/1-1/sgn-sin/shallow-stuck", "The net with one hidden layer ends with a clearly higher loss than the deeper ones: at least twice as high.")]
    public Task ShallowStuck() => Expect(Undecided, m => SgnSin.ShallowStuck(m, net => net));

    [Claim("majumder/1-1/sgn-sin/deep-reach-zero", "The deeper nets bring the loss to near zero.")]
    public Task DeepReachZero() => Expect(
        Refuted.Because(
            "Of 16 deep nets 7 leave nine tenths of the variance, as a constant does; the others stay above the noise of single examples, of which full "
                + "batches take a part away.",
            m => m[Deep, RelativeLoss].Values.Count(left => left > 0.9), near: 7, within: 4),
        m => SgnSin.DeepReachZero(m, net => net));

    [Claim(
        "majumder/1-1/sgn-sin/shallow-local-minimum",
        "The shallow net is caught: its loss is high and falls by less than a quarter in the second half of training, as in a further one with full batches.")]
    public Task ShallowLocalMinimum() => Expect(Undecided, m => ShallowIsCaught(m, StillFalls));

    [Claim(
        "majumder/1-1/sgn-sin/harder-than-sinc",
        "After equally many epochs without weight decay every net leaves a larger share of the variance on sgn-sin than on sinc.")]
    public Task HarderThanSinc() => Expect(Supported, m => SgnSin.HarderThanSinc(m, Without));
}
