using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Elrod.ElrodFunctions;
using static Reproducibility.Fixtures.Reports.Elrod.Sgn;
using static Reproducibility.Fixtures.Reports.FunctionStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Elrod;

public class SgnTests : StudyTests<Sgn>
{
    [Claim("elrod/1-1/sgn/deeper-converges-fastest", "Of three nets of equal size the deepest needs the fewest steps to fit the square wave.")]
    public Task DeeperConvergesFastest() =>
        Expect(Undecided, m => DeepIsFastest(m, Reached));

    [Claim("elrod/1-1/sgn/deepest-lowest-loss", "After 20,000 steps the deepest net has the smallest training loss.")]
    public Task DeepestLowestLoss() =>
        Expect(Undecided, m => m[Deep, FinalLoss].IsLowestOf(m.Of(FinalLoss, Mid, Shallow), by: TenPercent));

    [Claim("elrod/1-1/sgn/more-layers-learn-faster", "Each added depth learns faster: deep before mid before shallow.")]
    public Task MoreLayersLearnFaster() =>
        Expect(Undecided, m => DeeperIsFaster(m, Reached));

    [Claim("elrod/1-1/sgn/all-converge-close", "All three nets end with similarly good fits.")]
    public Task AllConvergeClose() =>
        Expect(
            Refuted,
            m => EndWithin(m, 0.01 * Data.Variance),
            why: "In every seed the losses end further apart than a hundredth of the variance; the shallow net's is typically the highest.");
}
