using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-3, parameters against generalisation: models 21 to 31, five convolutions of growing widths on augmented CIFAR-10. Recorded by the report in one
/// run of 490 updates, from the smallest to the largest: train loss 1.72 to 1.39, test loss 1.64 to 1.26, train accuracy 36.1 to 49.7 %, test
/// accuracy 39.5 to 54.5 %; models 22, 26 and 28 beat the next larger one. The widths of the family grow unevenly, so nets of five equal widths
/// stand beside it.
/// </summary>
public sealed class Params() : ParameterStudy(
    "majumder/1-3/params",
    "Five convolutions of eleven sizes on CIFAR-10, Adam 4e-4, weight decay 1e-4, batch 512, 5 epochs",
    Family,
    new Adam(CifarPipeline.LearningRate, CifarPipeline.WeightDecay))
{
    /// <summary>The nets, smallest first; models 21, 24, 26, 29 and 31 alone at the quick tier.</summary>
    public static IReadOnlyList<Architecture> Family(Tier tier) => tier == Tier.Quick
        ? [.. new[] { 0, 3, 5, 8, 10 }.Select(i => MajumderNets.Family[i])]
        : MajumderNets.Family;

    /// <summary>Nets that differ in size alone: all five widths are equal.</summary>
    public static readonly Architecture[] EqualWidths = MajumderNets.EqualWidths;

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier) => [.. base.Arms(tier), .. EqualWidths.Select(net => base.Arms(tier).First() with { Name = Sizes.Condition(net), Net = net })];

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var findings = base.Measure(lab);
        return findings with { Notes = [.. findings.Notes, $"The nets of five equal widths are those of {string.Join(", ", EqualWidths.Select(net => net.Parameters))} parameters."] };
    }

    /// <inheritdoc/>
    protected override int ReportedNets => MajumderNets.Family.Length;

    /// <inheritdoc/>
    protected override Normalisation Normalisation => CifarPipeline.Normalisation;

    /// <inheritdoc/>
    protected override bool Augmented => true;

    /// <inheritdoc/>
    protected override ImageSet Images(Lab lab, Split split) => lab.Colours(split);

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(350, 500, 5, 3) : new(50_000, 10_000, 5, 512);
}
