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
        why: "Every net meets the stop rule within some hundred steps, the shallow one first, and at step 20,000 the shallow loss is lowest; in between RMSprop throws it to ten times the deep net's.");
}
