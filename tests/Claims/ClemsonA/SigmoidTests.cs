using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

public class SigmoidTests : StudyTests<Sigmoid>
{
    [Claim("clemson-a/1-1/sigmoid/deeper-converges-better", "On the logistic function the nets of 8 and of 4 layers converge in fewer epochs than that of 2.")]
    public Task DeeperConvergesBetter() => Expect(
        Refuted.Because("The nets of 8, 4 and 2 layers meet the stop rule after medians of 82, 56.5 and 29 steps: the shallow one first.")
            .On(Tier.Paper, Refuted.Because("The nets of 8, 4 and 2 layers meet the stop rule after medians of 74, 70 and 32.5 steps: the shallow one first.")),
        m => ClemsonAFunction.DeeperConvergesBetter(m, ClemsonAFunction.StepsToStop, Layers.Inferred));
}
