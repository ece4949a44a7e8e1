using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using static Reproducibility.Fixtures.Reports.FunctionStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

public class SgnTests : StudyTests<Sgn>
{
    [Claim("clemson-a/1-1/sgn/deeper-converges-better", "On the square wave the nets of 8 and of 4 layers reach a lower loss than that of 2.")]
    public Task DeeperConvergesBetter() => Expect(Supported, m => ClemsonAFunction.DeeperConvergesBetter(m, FinalLoss, Layers.Inferred));
}
