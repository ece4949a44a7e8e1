using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.Majumder.Params;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class ParamsTests : StudyTests<Params>
{
    [Claim("majumder/1-3/params/loss-falls", "Training loss, an epoch's running mean, and test loss fall with the number of parameters.")]
    public Task LossFalls() => Expect(NotAtThisBudget.On(Tier.Paper, Supported), m => Params.LossFalls(m, net => net, RunningLoss));

    [Claim("majumder/1-3/params/accuracy-rises", "Training accuracy, an epoch's running mean, and test accuracy rise with the number of parameters.")]
    public Task AccuracyRises() => Expect(NotAtThisBudget.On(Tier.Paper, Supported), m => Params.AccuracyRises(m, net => net, RunningAccuracy));

    [Claim("majumder/1-3/params/same-structure", "It is the size: nets of one structure, five equal widths, improve with it as well.")]
    public Task SameStructure() => Expect(NotAtThisBudget.On(Tier.Paper, Supported), EqualWidthsImprove);
}
