using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.FunctionStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

public class SgnTests : StudyTests<Sgn>
{
    [Claim("clemson-a/1-1/sgn/deeper-converges-better", "On the square wave the nets of 8 and of 4 layers reach a lower loss than that of 2.")]
    public Task DeeperConvergesBetter() => Expect(
        Undecided.Because("The deep net ends lower than the shallow one in 14 of 16 seeds, the mid one in all; nearly all would decide.")
            .On(Tier.Paper, Supported.Because("The deep net ends lower than the shallow one in 62 of 64 seeds.")),
        m => ClemsonAFunction.DeeperConvergesBetter(m, FinalLoss, Layers.Inferred));
}
