using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Majumder.Functions;
using static Reproducibility.Fixtures.Reports.Majumder.Sinc;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class SincStopTests : StudyTests<SincStop>
{
    [Claim(
        "majumder/1-1/sinc/shallow-converges-first",
        "By the report's stop rule fewer layers converge in fewer epochs: shallow before mid before deep, without weight decay.")]
    public Task ShallowConvergesFirst() => Expect(
        Undecided.Because("The mid net stops before the deep one in 5 of 16 seeds, with 6 ties; the report's took 1100 epochs against 1500.")
            .On(Tier.Paper, Refuted.Because("The mid net stops before the deep one in 300 of 1024 seeds, with 312 ties, and after it in 412.")),
        m => ShallowFirst(m, AuthorsStop, Without));
}
