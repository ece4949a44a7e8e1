using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// When classifiers of ten classes have learnt enough to be compared as their report compares them: from halfway between chance and its accuracies on. The
/// one rule of all reports, fixed 28 November 2026, before any verdict that stands; see "Not at this budget" in <c>src/Metrics/Judging/README.md</c>.
/// </summary>
public static class Halfway
{
    private const double Chance = RandomLabelStudy.ChanceAccuracy;

    /// <summary>Of the way from chance to the recorded accuracy: what a net has learnt, and what one has made that is said to have converged.</summary>
    private const double Half = 0.5, NineTenths = 0.9;

    /// <summary>The median accuracy of every net is at least halfway from chance to what the report recorded of it.</summary>
    public static Requirement Learnt(params IEnumerable<(Sample Accuracy, double Recorded)> nets) => Of(Half, nets);

    /// <summary>The same of all measured conditions for which the report's <c>recorded.tsv</c> has this accuracy, in whatever arm or reading.</summary>
    /// <param name="m">Of the study, or what stands for it.</param>
    /// <param name="study">Id of the study.</param>
    /// <param name="accuracy">As in the table.</param>
    /// <param name="arm">The arm that is judged; empty: as stated.</param>
    /// <exception cref="InvalidOperationException">Nothing that is recorded was measured.</exception>
    public static Requirement Learnt(Measurements m, string study, Metric accuracy, string arm = "")
    {
        (Sample Accuracy, double Recorded)[] nets =
        [
            .. from recorded in RecordedNumbers.Of(study)
            where Stated(recorded.Quantity) == accuracy.Title && recorded.Run.Length == 0
            let condition = Stated(recorded.Condition) + arm
            where m.Find(condition, accuracy) is not null
            select (m[condition, accuracy], recorded.Value),
        ];
        return nets.Length > 0 ? Learnt(nets) : throw new InvalidOperationException($"No recorded {accuracy.Name} of {study} was measured.");
    }

    /// <summary>Why a claim is not judged, in a sentence.</summary>
    /// <param name="net">The one that learns least: "The net of batch 64".</param>
    /// <param name="recorded">The accuracy that the report recorded of it.</param>
    public static string NotLearnt(string net, double recorded) =>
        $"{net} stays below an accuracy of {Numbers.InText(Chance + Part(Half, recorded))}, halfway from chance to the report's {Numbers.InText(recorded)}.";

    /// <summary>For claims that speak of where training ends: every net has made nine tenths of the way.</summary>
    public static Requirement Converged(params IEnumerable<(Sample Accuracy, double Recorded)> nets) => Of(NineTenths, nets);

    /// <summary>What follows a condition's or a quantity's name where it is done as the author did.</summary>
    public const string AsRun = ", as run";

    private static string Stated(string name) => name.Replace(AsRun, "", StringComparison.Ordinal);

    private static double Part(double share, double recorded) => share * (recorded - Chance);

    private static Requirement Of(double share, IEnumerable<(Sample Accuracy, double Recorded)> nets) =>
        Requirement.All([.. nets.Select(net => Metrics.Judging.Learnt.AboveChance([net.Accuracy], Chance, Part(share, net.Recorded)))]);
}
