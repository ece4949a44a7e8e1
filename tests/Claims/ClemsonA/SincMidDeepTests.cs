using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

public class SincMidDeepTests : StudyTests<SincMidDeep>
{
    [Claim("clemson-a/1-1/sinc/mid-fastest", "The net of 4 layers converges in fewer epochs than the net of 8.")]
    public Task MidFastest() => Expect(
        Undecided.Because("The net of 4 layers is first by a tenth in 7 of 16 seeds; the report's took 9,000 epochs against 15,500.")
            .On(Tier.Paper, Undecided.Because(
                "The net of 4 layers is first by a tenth in 1186 of 2560 seeds, with 17 ties: it leans against the claim.")),
        m => Sinc.MidIsFastest(m, Layers.Inferred));
}
