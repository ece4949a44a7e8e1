namespace Reproducibility.Models;

/// <summary>Where one seed's run begins.</summary>
/// <param name="Seed">Number of the seed.</param>
/// <param name="Parameters">A row of the parameter matrix; the engine copies it.</param>
/// <param name="Order">Makes the stream of the data order; it is drawn from once per epoch (Fisher-Yates over all examples).</param>
public sealed record Start(int Seed, float[] Parameters, Func<Random> Order)
{
    /// <summary>Makes the stream of dropout masks; null: one of the seed's number.</summary>
    public Func<Random>? Dropout { get; init; }

    /// <summary>The stream of dropout masks.</summary>
    public Random DropoutStream() => Dropout?.Invoke() ?? new Random(Seed);
}

/// <summary>What an engine writes down of every run.</summary>
public sealed record Recording
{
    /// <summary>
    /// Steps between two records of the loss. A record is the mean loss of the mini-batches since the record before, each taken before its update:
    /// with 1, every step's loss; with an epoch's steps, the running mean of the epoch.
    /// </summary>
    public int LossEvery
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Steps between two records are at least 1.");
    } = 1;

    /// <summary>Whether the L2 norm of the loss's gradient (without weight decay) is recorded, at the steps whose loss is.</summary>
    public bool GradientNorm { get; init; }

    /// <summary>Numbers of updates after which the parameters are copied, ascending; 0 is the start.</summary>
    public IReadOnlyList<int> ParametersAfter { get; init; } = [];

    /// <summary>Whether what the optimizer keeps is copied at the end, so that another run can go on from there.</summary>
    public bool State { get; init; }
}

/// <summary>What was recorded of one seed's run.</summary>
/// <param name="Seed">Number of the seed.</param>
/// <param name="Steps">Updates made.</param>
/// <param name="Loss">Recorded losses, in order.</param>
/// <param name="GradientNorm">Recorded gradient norms; empty where none were asked for.</param>
/// <param name="Snapshots">Copies of the row after the asked-for numbers of updates.</param>
/// <param name="Parameters">The row at the end.</param>
public sealed record Run(int Seed, int Steps, float[] Loss, float[] GradientNorm, IReadOnlyList<float[]> Snapshots, float[] Parameters)
{
    /// <summary>What the optimizer keeps; null unless it was asked for.</summary>
    public OptimizerState? State { get; init; }
}

/// <summary>What an optimizer keeps from one update to the next: up to two numbers for each parameter, in the scale of the lane engine.</summary>
/// <param name="Steps">Updates made.</param>
/// <param name="First">Sums of gradients, or of squares where the rule has no other: <c>[parameters]</c>.</param>
/// <param name="Second">Adam's sums of squared gradients: <c>[parameters]</c>.</param>
public sealed record OptimizerState(int Steps, float[] First, float[] Second);
