using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-3, random labels: MNIST enlarged to 32 x 32 and normalised, every training label replaced once by a uniform digit. Recorded by the report
/// in one run of 1,000 epochs: loss of the last mini-batch from 2.31 to about 1.15, test loss from 2.31 to about 4.95.
/// </summary>
public sealed class RandomLabels() : RandomLabelStudy(
    "majumder/1-3/random-labels", "1024-128-128-10 on random labels, Adam 1e-4, batch 100", MajumderNets.RandomLabels, new Adam(1e-4))
{
    /// <inheritdoc/>
    protected override Normalisation Normalisation { get; } = Normalisation.MeanSd(0.1307, 0.3081);

    /// <inheritdoc/>
    protected override IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded(ImageBudget budget) =>
        [.. base.Recorded(budget), (TrainLossAtStart, run => run.Train[0].Loss), (TestLossAtStart, run => run.Test[0].Loss)];

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(300, 500, 50, 20) : new(60_000, 10_000, 1_000, 100);

    /// <inheritdoc/>
    protected override ImageSet Prepare(ImageSet images) => images.Resize(32);
}
