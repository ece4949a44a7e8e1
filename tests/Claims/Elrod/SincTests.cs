using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Elrod.ElrodFunctions;
using static Reproducibility.Fixtures.Reports.Elrod.Sinc;
using static Reproducibility.Fixtures.Reports.FunctionStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class SincTests : StudyTests<Sinc>
{
    private static readonly Margin OnePercentOfVariance = Margin.Absolute(0.01 * Data.Variance);

    [Claim("elrod/1-1/sinc/deeper-converges-fastest", "Of three nets of equal size the deepest needs the fewest steps to converge.")]
    public Task DeeperConvergesFastest() =>
        Expect(Undecided, m => DeepIsFastest(m, StopLoss));

    [Claim("elrod/1-1/sinc/deepest-lowest-loss", "After 20,000 steps the deepest net has the smallest training loss.")]
    public Task DeepestLowestLoss() =>
        Expect(Undecided, m => m[Deep, FinalLoss].IsLowestOf(m.Of(FinalLoss, Mid, Shallow), by: TenPercent));

    [Claim("elrod/1-1/sinc/more-layers-learn-faster", "Each added depth learns faster: deep before mid before shallow.")]
    public Task MoreLayersLearnFaster() =>
        Expect(Undecided, m => DeeperIsFaster(m, StopLoss));

    [Claim("elrod/1-1/sinc/all-converge-close", "All three nets end with similarly good fits.")]
    public Task AllConvergeClose() =>
        Expect(Undecided, m => EndWithin(m, 0.01 * Data.Variance));

    [Claim("elrod/1-1/sinc/weight-decay-prevents-overfitting", "Weight decay prevents overfitting.")]
    public Task WeightDecayPreventsOverfitting() =>
        Expect(
            Refuted,
            m => Compound.All(
                m[Deep, Gap].IsLowerThan(m[Without(Deep), Gap], by: OnePercentOfVariance),
                m[Mid, Gap].IsLowerThan(m[Without(Mid), Gap], by: OnePercentOfVariance),
                m[Shallow, Gap].IsLowerThan(m[Without(Shallow), Gap], by: OnePercentOfVariance)),
            why: "There is nothing to prevent: without weight decay too the nets are as good between the training points as on them.");
}
