using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class SgnDeepTests : StudyTests<SgnDeep>
{
    [Claim("dominic/1-1/sgn/deep-is-constant", "The deep net answers with a constant.")]
    public Task DeepIsConstant() => Expect(
        Undecided.Because("The deep net leaves 0.95 of the variance in 9 of 16 seeds, as the report's did, where a decision takes all 16."),
        m => Sgn.IsConstant(m));
}
