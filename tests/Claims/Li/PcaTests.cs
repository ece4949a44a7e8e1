using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.TrajectoryStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Li;

public class PcaTests : StudyTests<Pca>
{
    private const string Still =
        "Trained as in the report, nets move 0.24 of the distance between their starts, so the ends are still arranged as the starts.";

    [Claim(
        "li/1-2/pca/runs-differ",
        "Repeated trainings of one net go different ways: no two of a group's displacements are within 60 degrees of one another.")]
    public Task RunsDiffer() => Expect(Supported, m => Pca.RunsDiffer(m, Stated));

    [Claim("li/1-2/pca/same-start", "The trainings start from nearly the same point: in the plane ten times nearer to one another than they end.")]
    public Task SameStart() => Expect(
        Refuted.Because(
            "Independent starts are about as far apart as the ends, where the claim asks for 0.1; the report's runs began with equal numbers.").OnBothTiers(),
        m => Pca.SameStart(m, Stated));

    [Claim("li/1-2/pca/diverge", "The trainings move apart as they proceed: in the plane the ends are further apart than the starts.")]
    public Task Diverge() => Expect(
        NotAtThisBudget.Because(
            "The claim needs movement by 0.5 of the starts' distance, and 2,560 images for 5 epochs are 1 % of the report's training.")
            .On(Tier.Paper, NotAtThisBudget.Because(Still)),
        m => Pca.Diverge(m, Stated).Given(Pca.HaveMoved(m)));

    [Claim("li/1-2/pca/layer-like-whole", "The runs' ends are arranged in the second layer's plane as in the whole model's.")]
    public Task LayerLikeWhole() => Expect(
        NotAtThisBudget.Because(
            "The report's planes agree with a correlation of 0.78, and 2,560 images for 5 epochs are 1 % of its training.")
            .On(Tier.Paper, NotAtThisBudget.Because(Still)),
        m => Pca.LayerIsLikeWhole(m, Stated).Given(Pca.HaveMoved(m)));
}
