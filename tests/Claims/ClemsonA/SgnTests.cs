using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using static Reproducibility.Fixtures.Reports.FunctionStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

public class SgnTests : StudyTests<Sgn>
{
    [Claim("clemson-a/1-1/sgn/deeper-converges-better", "On the square wave, the more hidden layers, the lower the loss reached.")]
    public Task DeeperConvergesBetter() => Expect(Undecided, m => ClemsonAFunction.DeeperConvergesBetter(m, FinalLoss, Layers.Inferred));
}
