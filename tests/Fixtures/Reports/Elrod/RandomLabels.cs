using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-3, random labels: every training label of MNIST replaced once by a uniform digit. Recorded by the report in one run of 50 epochs on 60,000
/// images: last mini-batch's loss 0.87, test loss 4.77, test accuracy 10 %. How many training labels were fitted it does not say.
/// </summary>
public sealed class RandomLabels() : RandomLabelStudy(
    "elrod/1-3/random-labels", "784-500-50-10 on random labels, Adam 5e-4, batch 100", ElrodNets.RandomLabels, new Adam(5e-4))
{
    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(500, 1_000, 60, 50) : new(60_000, 10_000, 50, 100);
}
