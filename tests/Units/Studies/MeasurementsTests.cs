using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Units.Studies;

public sealed class MeasurementsTests
{
    [TestCase(300)]
    [TestCase(928)]
    public void A_gap_that_a_study_measured_ties_as_the_accuracies_would(int images)
    {
        var gap = new Measurements([.. Enumerable.Range(0, 16)], Tier.Quick);
        gap.Add("small", ParameterStudy.AccuracyGap, Enumerable.Range(images, 16).Select(n => (n + 10) / 1000.0 - n / 1000.0));
        gap.Add("large", ParameterStudy.AccuracyGap, Enumerable.Range(images, 16).Select(n => (n + 15) / 1000.0 - n / 1000.0));

        var evidence = gap["small", ParameterStudy.AccuracyGap].IsLowerThan(gap["large", ParameterStudy.AccuracyGap], Margin.Absolute(0.005));

        Assert.That(evidence.Finding, Does.Contain("(16 tied)"));
    }
}
