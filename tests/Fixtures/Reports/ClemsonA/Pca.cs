using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// 1-2, visualise the optimisation: 16 epochs with batch 64 and learning rate 0.001. The report states no outcome, nor net, data, optimizer and number
/// of runs; MNIST, <see cref="ClemsonANets.Pca"/> and Adam are ours.
/// </summary>
public sealed class Pca() : TrajectoryStudy(
    "clemson-a/1-2/pca",
    "784-100-50-10, Adam 1e-3",
    ClemsonANets.Pca,
    new ImageProtocol(Quick: new(2_000, 2_000, 8, 64), Paper: new(60_000, 10_000, 16, 64)))
{
    /// <inheritdoc/>
    protected override IReadOnlyList<Descent> Descents(Tier tier) => [new(Stated, new Adam(1e-3))];

    /// <inheritdoc/>
    protected override string ReportedRuns => "Eight runs are usual in these reports";

    /// <inheritdoc/>
    protected override string Remark =>
        "The report states neither net, data, optimizer nor number of runs; all are inferred. Its 'interval value 100' is read as that of its log.";

    /// <inheritdoc/>
    protected override string Headline(Measurements measurements) =>
        $"Way from start to end: {measurements[Stated, Straightness].Median:P0} of its length in runs, {measurements[Walks, Straightness].Median:P0} in "
            + "random walks";
}
