using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>
/// The running mean of loss and accuracy over the mini-batches of each epoch, each taken before its update and with dropout active: what
/// training loops usually print as an epoch's "training loss".
/// </summary>
public sealed class RunningMeans : Observer
{
    private readonly List<Score[]> epochs = [], steps = [];
    private double[] loss = [], right = [];
    private long seen;

    /// <summary>One seed's means, epoch by epoch.</summary>
    public Score[] Of(int row = 0) => [.. epochs.Select(e => e[row])];

    /// <summary>One seed's mini-batches, step by step.</summary>
    public Score[] Steps(int row = 0) => [.. steps.Select(s => s[row])];

    /// <inheritdoc/>
    public override void Begin(Training training) => Reset(training.Seeds);

    /// <inheritdoc/>
    public override void Step(Training training, StepReport step)
    {
        var hits = training.Hits();
        for (var seed = 0; seed < hits.Length; seed++)
        {
            loss[seed] += step.Losses[seed] * (double)step.Examples;
            right[seed] += hits[seed];
        }

        steps.Add([.. step.Losses.Zip(hits, (l, h) => new Score(l, (double)h / step.Examples))]);
        seen += step.Examples;
    }

    /// <inheritdoc/>
    public override void EpochEnd(Training training, int epoch)
    {
        epochs.Add([.. loss.Zip(right, (l, r) => new Score(l / seen, r / seen))]);
        Reset(training.Seeds);
    }

    private void Reset(int seeds) => (loss, right, seen) = (new double[seeds], new double[seeds], 0);
}
