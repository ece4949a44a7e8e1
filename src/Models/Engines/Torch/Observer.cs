using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>Watches a training. Tensors handed over live until the call returns.</summary>
public abstract class Observer
{
    /// <summary>Before the first update.</summary>
    public virtual void Begin(Training training)
    {
    }

    /// <summary>After a step's backward pass and before its update.</summary>
    public virtual void Step(Training training, StepReport step)
    {
    }

    /// <summary>After an epoch's last update; the first epoch is 1.</summary>
    public virtual void EpochEnd(Training training, int epoch)
    {
    }
}

/// <summary>What a step saw.</summary>
/// <param name="Number">Updates made before this one.</param>
/// <param name="Losses">Loss of the mini-batch: <c>[seeds]</c>.</param>
/// <param name="Output">Answers: <c>[batch, outputs]</c>, or <c>[seeds, batch, outputs]</c>.</param>
/// <param name="Targets">Targets or labels, with the same leading dimensions.</param>
public readonly record struct StepReport(int Number, Tensor Losses, Tensor Output, Tensor Targets);
