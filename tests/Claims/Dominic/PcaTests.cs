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
    public Task RunsDivergeFromCentre() => Expect(Undecided.On(Tier.Paper, Supported), m => Pca.Diverge(m, Stated).Given(Pca.HaveLearnt(m)));
}
