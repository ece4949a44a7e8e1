using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

/// <summary>By the best that whole sets show after any epoch, as the report plots the best over training.</summary>
public class ParamsTests : StudyTests<Params>
{
    private static readonly string NotLearnt = Halfway.NotLearnt("The net of 8,400 parameters", 0.851);

    [Claim("li/1-3/params/loss-falls", "The lowest training and test loss over the epochs fall with size.")]
    public Task LossFalls() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(Tier.Paper, Supported), m => Params.LossFalls(m, Params.Best).Given(Params.HaveLearnt(m)));

    [Claim("li/1-3/params/accuracy-rises", "The highest training and test accuracy over the epochs rise with size.")]
    public Task AccuracyRises() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(Tier.Paper, Supported), m => Params.AccuracyRises(m, Params.Best).Given(Params.HaveLearnt(m)));

    [Claim("li/1-3/params/diminishing-returns", "In training the gain per added parameter shrinks with size, of lowest loss and of highest accuracy.")]
    public Task DiminishingReturns() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(Tier.Paper, Supported), m => Params.DiminishingReturns(m, Params.Best).Given(Params.HaveLearnt(m)));
}
