using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using static Reproducibility.Fixtures.Reports.FunctionStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

public class SigmoidTests : StudyTests<Sigmoid>
{
    [Claim("clemson-a/1-1/sigmoid/deeper-converges-better", "On the logistic function, the more hidden layers, the lower the loss reached.")]
    public Task DeeperConvergesBetter() => Expect(
        Refuted,
        m => ClemsonAFunction.DeeperConvergesBetter(m, FinalLoss, Layers.Inferred),
        why: "On so smooth a function every net fits within a hundred steps, and what is left is the optimizer's jitter, which grows with depth; nets of equal size show the same.");
}
