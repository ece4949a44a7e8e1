using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// 1-3, parameters against generalisation: ten CNNs of two convolutions with kernel 4, learning rate 0.001. The report states neither their sizes nor
/// epochs nor numbers; the sizes are chosen here, epochs and batch are those of its other MNIST studies, without their weight decay.
/// </summary>
public sealed class Params() : ParameterStudy(
    "clemson-a/1-3/params", "CNNs with 2 convolutions of c and 2c channels for ten numbers c, Adam 0.001", Family, new Adam(0.001))
{
    /// <summary>The nets, smallest first.</summary>
    public static readonly Architecture[] Family = [.. ClemsonANets.Channels.Select(ClemsonANets.Wide)];

    /// <summary>Those of them that have twice the channels of the one before.</summary>
    public static readonly Architecture[] Doublings = [.. new[] { 1, 2, 4, 8, 16 }.Select(ClemsonANets.Wide)];

    /// <inheritdoc/>
    protected override ImageBudget Budget(Tier tier) => tier == Tier.Quick ? new(600, 500, 10, 32) : new(60_000, 10_000, 15, 64);

    /// <inheritdoc/>
    protected override string Remark => "The report states neither data, sizes, optimizer, batch nor epochs; all are inferred, and weights do not decay.";
}
