using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using static Reproducibility.Fixtures.Reports.ClemsonA.ClemsonAFunction;
using static Reproducibility.Fixtures.Reports.ClemsonA.Layers;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

public class SincTests : StudyTests<Sinc>
{
    [Claim("clemson-a/1-1/sinc/shallow-does-not-converge", "The net of 2 layers does not converge within 20,000 epochs; those of 4 and 8 do.")]
    public Task ShallowDoesNotConverge() => Expect(Supported, m => Sinc.ShallowDoesNotConverge(m, Inferred));

    [Claim("clemson-a/1-1/sinc/deeper-converges-better", "The nets of 8 and of 4 layers converge in fewer epochs than that of 2.")]
    public Task DeeperConvergesBetter() => Expect(Supported, m => ClemsonAFunction.DeeperConvergesBetter(m, StepsToStop, Inferred));
}
