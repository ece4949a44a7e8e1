namespace Reproducibility.Models;

/// <summary>One condition of a study on points: the same net, recipe and data for every seed.</summary>
public sealed record Regression(Architecture Architecture, Recipe Recipe, Points Data)
{
    /// <summary>What is written down.</summary>
    public Recording Recording { get; init; } = new();

    /// <summary>When a run ends before its last epoch; null: never.</summary>
    public StopRule? Stop { get; init; }

    /// <summary>Minimises this many times the L2 norm of the loss's gradient instead of the loss; null: the loss.</summary>
    public double? NormFactor { get; init; }

    /// <summary>What the optimizer kept of the run that a seed's goes on from; null: nothing.</summary>
    public Func<int, OptimizerState>? GoesOnFrom { get; init; }

    /// <summary>Whether the lane engine alone can do this.</summary>
    public bool NeedsLanes => NormFactor is not null || GoesOnFrom is not null || Recording.State;

    /// <summary>Whether the norm of a step's gradient is needed.</summary>
    /// <param name="step">Updates made before.</param>
    internal bool WantsNorm(int step) =>
        Stop is not null || NormFactor is not null || (Recording.GradientNorm && (step + 1) % Recording.LossEvery == 0);
}

/// <summary>Ends a seed's run at the first step whose gradient norm is below a bound, before that step's update.</summary>
/// <param name="GradientNormBelow">Bound on the L2 norm of the loss's gradient over all parameters.</param>
public sealed record StopRule(double GradientNormBelow);

/// <summary>Trains small nets on points; every engine gives the same runs up to rounding.</summary>
public interface IEngine
{
    /// <summary>Name in run records: "lanes" or "torch".</summary>
    string Name { get; }

    /// <summary>How many seeds it likes to train in one call: the lanes of a vector, or 1.</summary>
    int Width { get; }

    /// <summary>Trains all starts on the calling thread and returns their runs in the same order.</summary>
    /// <exception cref="DivergedException">A loss became NaN or infinite.</exception>
    IReadOnlyList<Run> Train(Regression regression, IReadOnlyList<Start> starts);
}
