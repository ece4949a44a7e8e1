using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.ClemsonA.AllFunctions;
using static Reproducibility.Fixtures.Reports.FunctionStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

public class AllFunctionsTests : StudyTests<AllFunctions>
{
    [Claim("clemson-a/1-1/all/deeper-better-on-complicated", "Depth helps on complicated functions, and more than on a simple one.")]
    public Task DeeperBetterOnComplicated() => Expect(Supported, m => AllFunctions.DeeperBetterOnComplicated(m, DepthAdvantage(FinalLoss, Layers.Inferred)));

    [Claim("clemson-a/1-1/all/same-parameter-count", "The three nets have the same number of parameters.")]
    public Task SameParameterCount() => Expect(
        Refuted.Because("The report's own counts are 861, 752 and 751: the deepest net has 15 % more than the others.").OnBothTiers(),
        _ => Fact.Holds("the three nets have equally many parameters", Sizes.Distinct().Count() == 1, string.Join(", ", Sizes)));
}
