using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// Section 1-3, flatness: classifiers that differ in how they were trained, most often in the batch size. At equal epochs, as all the reports
/// train, a larger batch makes fewer updates; arms with equal updates show which effect is the batch's own (Hoffer, Hubara and Soudry, "Train
/// longer, generalize better", 2017). Whole sets are scored with frozen weights.
/// </summary>
/// <param name="id">As <see cref="Study.Id"/>.</param>
/// <param name="title">As <see cref="Study.Title"/>.</param>
/// <param name="net">What is trained; a tier may narrow it.</param>
/// <param name="protocol">On which images, and how much.</param>
public abstract class FlatnessStudy(string id, string title, Func<Tier, Architecture> net, ImageProtocol protocol) : ImageStudy(id, title, protocol)
{
    /// <summary>Protocols beside the stated one of equal epochs.</summary>
    public const string EqualUpdates = "equal updates", AsRun = "as run";

    /// <inheritdoc cref="ImageStudy.TestLoss"/>
    public static new Metric TestLoss { get; } = ImageStudy.TestLoss with { Tolerance = Tolerance.Percent(15) };

    /// <summary>Root mean square of the test images' input gradients after training.</summary>
    public static Metric Sensitivity { get; } = new("input sensitivity", Tolerance.Percent(25));

    /// <summary>Updates of a run.</summary>
    public static Metric Updates { get; } = new("updates", Tolerance.Exact);

    /// <summary>What is trained, unless an arm says otherwise.</summary>
    protected Architecture Net(Tier tier) => net(tier);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier)
    {
        var (own, paper) = (net(tier), net(Tier.Paper));
        return [.. base.Notes(tier), .. own.Parameters == paper.Parameters ? (string[])[] : [$"The net is {own} instead of {paper}."]];
    }
}
