using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Majumder.Flat1Rate;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class Flat1RateTests : LineTests<Flat1Rate>
{
    /// <summary>Change of the loss around an end below which the report calls it flat.</summary>
    private const double Flat = 0.02;

    private static readonly string NotLearnt = Halfway.NotLearnt("The net of rate 1e-3", 0.599);

    [Claim("majumder/1-3/flat1-lr/alpha-changes-metrics", "Loss and accuracy change along the line from rate 1e-3 to rate 1e-2.")]
    public Task AlphaChangesMetrics() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(Tier.Paper, Supported), m => MetricsVary(m).Given(HasLearnt(m)));

    [Claim("majumder/1-3/flat1-lr/sharp-at-small-lr", "Around the end of rate 1e-3 the loss is a narrow minimum, around that of 1e-2 it is flat.")]
    public Task SharpAtSmallRate() => Expect(NotAtThisBudget.Because(NotLearnt).On(Tier.Paper, Supported), m => Compound.All(
        Change(m, 0).IsHigherThan(Change(m, 1), by: SmallestDifferences.SoftmaxedLoss),
        Change(m, 1).IsBelow(Flat))
        .Given(HasLearnt(m)));

    [Claim("majumder/1-3/flat1-lr/small-lr-end-better", "The end of rate 1e-3 has less loss and more accuracy than that of 1e-2.")]
    public Task SmallRateEndBetter() => Expect(
        NotAtThisBudget.Because(NotLearnt).On(Tier.Paper, Supported), m => IsBetter(m, Small, Large).Given(HasLearnt(m)));

    private static Sample Change(Measurements m, int alpha) => CifarLine.ChangeAround(m, alpha);
}
