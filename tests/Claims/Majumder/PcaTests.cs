using Reproducibility.Fixtures.Claims;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Fixtures.Settings;
using static Reproducibility.Metrics.Judging.Verdict;

namespace Reproducibility.Claims.Majumder;

public class PcaTests : StudyTests<Pca>
{
    [Claim(
        "majumder/1-2/pca/runs-separate",
        "In the plane the runs occupy separate regions from start to end: every point is nearer to its own run than to any other.")]
    public Task RunsSeparate() => Expect(Supported, m => Pca.AreDisjoint(m));

    [Claim("majumder/1-2/pca/steps-shrink", "The distance moved per epoch in the plane falls during training.")]
    public Task StepsShrink() => Expect(Supported, m => Pca.StepsShrink(m));

    [Claim("majumder/1-2/pca/same-accuracy-different-weights", "Runs end with similar accuracies, within two points of the others, at different weights.")]
    public Task SameAccuracyDifferentWeights() => Expect(
        Undecided.Because(
            "The report's eight runs end at 38.79 to 43.20 %, 4.4 points apart, where the bound is 2 points from the others' median.")
            .On(
                Tier.Paper,
                Undecided.Because("Two of the report's eight runs lie 2.0 and 3.5 points from the others' median, and 16 seeds must all be within 2.")),
        Pca.EndAlikeElsewhere);
}
