using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>Losses per seed.</summary>
public static class Objective
{
    /// <summary>The mean loss of a batch: a scalar for one seed, <c>[seeds]</c> for several.</summary>
    public static Tensor Losses(Loss loss, Tensor output, Tensor targets, int seeds) => (loss, seeds) switch
    {
        (Loss.MeanSquaredError, 1) => nn.functional.mse_loss(output, targets),
        (Loss.MeanSquaredError, _) => nn.functional.mse_loss(output, targets, nn.Reduction.None).mean([1, 2]),
        (_, 1) => nn.functional.cross_entropy(output, targets),
        _ => nn.functional.cross_entropy(output.flatten(0, 1), targets.flatten(), reduction: nn.Reduction.None).view([seeds, -1]).mean([1]),
    };
}
