using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Fixtures.Reports.TrajectoryStudy;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Dominic;

public class PcaTests : StudyTests<Pca>
{
    [Claim(
        "dominic/1-2/pca/runs-diverge-from-centre",
        "Runs move apart along separate directions while reaching equal accuracy, within a point of one another.")]
    public Task RunsDivergeFromCentre() => Expect(
        Undecided.Because(
            "The report's eight runs end within 0.9 points of one another, 94.8 to 95.7 %, hardly less than the bound of a point.")
            .On(Tier.Paper, Supported),
        m => Pca.Diverge(m, Stated).Given(Pca.HaveLearnt(m)));
}
