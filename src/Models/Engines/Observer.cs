namespace Reproducibility.Models;

/// <summary>Watches a training.</summary>
public abstract class Observer
{
    /// <summary>All that it writes down; null: something else, so that a training which it watches takes no checkpoints.</summary>
    public virtual IReadOnlyList<ICourse>? Courses => null;

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
/// <param name="Losses">Mean loss of each seed's mini-batch: <c>[seeds]</c>.</param>
/// <param name="Examples">How many a seed's mini-batch has.</param>
public readonly record struct StepReport(int Number, float[] Losses, int Examples);
