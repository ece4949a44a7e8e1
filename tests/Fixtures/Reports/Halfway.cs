using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// When classifiers of ten classes have learnt enough to be compared as the report's were: from halfway between chance and its accuracies on.
/// </summary>
public static class Halfway
{
    private const double Chance = RandomLabelStudy.ChanceAccuracy;

    /// <summary>The median accuracy of every net is at least halfway from chance to what the report recorded of it.</summary>
    public static Requirement Learnt(params IEnumerable<(Sample Accuracy, double Recorded)> nets) =>
        Requirement.All([.. nets.Select(net => Metrics.Judging.Learnt.AboveChance([net.Accuracy], Chance, (net.Recorded - Chance) / 2))]);
}
