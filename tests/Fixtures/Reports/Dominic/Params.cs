using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-3, parameters against generalisation: ten nets 784-a-b-10 on MNIST, learning rate 1e-3 as in the text (1e-4 in the code). Recorded by the report,
/// from the smallest to the largest in one run: train loss 0.5745 to 0.0368, test loss 0.5505 to 0.0733, gap -0.024 to 0.037, train accuracy
/// 0.827 to 0.990, test accuracy 0.836 to 0.977.
/// </summary>
public sealed class Params() : ParameterStudy(
    "dominic/1-3/params", "784-a-b-10 for ten pairs of widths, Adam 1e-3, batch 50, 10 epochs", Family, new Adam(1e-3))
{
    /// <summary>The nets, smallest first.</summary>
    public static readonly Architecture[] Family = [.. DominicNets.Widths.Select(DominicNets.Wide)];

    /// <summary>The sizes over which the report compares how flat the curves are.</summary>
    public const double LargeFrom = 241_410, LargeTo = 491_360;

    /// <inheritdoc/>
    protected override IEnumerable<Arm> Arms(Tier tier) =>
        [.. base.Arms(tier), .. new[] { Family[0], Family[4], Family[^1] }.Select(net => new Arm($"{Sizes.Condition(net)}, as run (1e-4)", net, new Adam(1e-4)))];

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(600, 500, 10, 50) : new(60_000, 10_000, 10, 50);
}
