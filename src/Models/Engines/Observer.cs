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

    /// <summary>Whether it looks once more at a mini-batch, after its update. The training's gradients are then those of a second pass.</summary>
    /// <param name="number">Updates made before that one.</param>
    public virtual bool LooksBack(int number) => false;

    /// <summary>After the update of a mini-batch that is looked at once more.</summary>
    /// <param name="training">Its right answers are those of the moved parameters.</param>
    /// <param name="step">The mini-batch; losses are those of the moved parameters.</param>
    public virtual void Updated(Training training, StepReport step)
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
