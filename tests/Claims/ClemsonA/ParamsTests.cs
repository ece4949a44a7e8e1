using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.ClemsonA;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.ClemsonA;

public class ParamsTests : StudyTests<Params>
{
    [Claim("clemson-a/1-3/params/more-params-better", "Nets with more parameters do better: test loss falls and test accuracy rises.")]
    public Task MoreParametersBetter() => Expect(Supported, Params.LargerIsBetter);

    [Claim(
        "clemson-a/1-3/params/saturates",
        "Beyond some size the improvement stops: each doubling of the parameters brings less test loss and accuracy than the one before, the last one next to "
            + "nothing.")]
    public Task Saturates() => Expect(
        NotAtThisBudget.Because("The largest net of the quick tier has 13,626 parameters, where the claim needs 100,000.").On(Tier.Paper, Undecided),
        Params.Saturates);

    [Claim("clemson-a/1-3/params/may-overfit", "Large nets may overfit: the gap between test and training loss grows with size.")]
    public Task MayOverfit() => Expect(
        NotAtThisBudget.Because("The largest net of the quick tier has 13,626 parameters, where the claim needs 100,000.").On(Tier.Paper, Supported),
        Params.MayOverfit);
}
