using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class SgnDeepTests : StudyTests<SgnDeep>
{
    [Claim("dominic/1-1/sgn/deep-is-constant", "The deep net answers with a constant.")]
    public Task DeepIsConstant() => Expect(
        Undecided.Because("The deep net leaves 0.95 of the variance in 9 of 16 seeds, as the report's did, where a decision takes all 16.")
            .On(Tier.Paper, Undecided.Because(
                "The deep net is a constant in 1328 of 2560 seeds, a share of 0.52; 0.546 would have been found with 80 % power.")),
        m => Sgn.IsConstant(m));
}
