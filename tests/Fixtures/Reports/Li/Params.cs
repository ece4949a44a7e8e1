using Reproducibility.Fixtures.Settings;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-3, parameters against generalisation: ten nets of five equal hidden layers on MNIST. Recorded by the report in one run, from width 10 to 100: lowest
/// mini-batch loss 0.258 to 0.0175, lowest test loss 0.53 to 0.095, highest test accuracy 0.851 to 0.972; mini-batch accuracy 1 from width
/// 40 on. Judged here on whole sets after training, since the best of 80 single mini-batches says little.
/// </summary>
public sealed class Params() : ParameterStudy(
    "li/1-3/params", "784-w-w-w-w-w-10 for ten widths w, Glorot weights, Adam 1e-4, batch 64, 9 epochs", Family, new Adam(1e-4))
{
    /// <summary>The nets, smallest first.</summary>
    public static readonly Architecture[] Family = [.. LiNets.Widths.Select(LiNets.Wide)];

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(1_000, 500, 9, 16) : new(55_000, 10_000, 9, 64);

    /// <inheritdoc/>
    protected override float[] Initialise(Architecture architecture, Random random) => Initialisation.GlorotUniform(architecture, random);
}
