using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// 1-3, random labels: a CNN of two convolutions. The report states neither sizes nor rates, records no numbers and draws no conclusion; the
/// net is its CNN_1, learning rate and batch are those of its other MNIST studies, and the 50 epochs are ours.
/// </summary>
public sealed class RandomLabels() : RandomLabelStudy(
    "clemson-a/1-3/random-labels",
    "CNN with 2 convolutions on random labels, Adam 0.001",
    ClemsonANets.Cnn1,
    new Adam(0.001),
    new ImageProtocol(Quick: new(200, 500, 40, 16), Paper: new(60_000, 10_000, 50, 64)))
{
    /// <inheritdoc/>
    protected override string Remark => "The report states neither layer sizes, learning rate, batch and epochs nor how it draws the labels; all are inferred.";
}
