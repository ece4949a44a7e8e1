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
    public override void Begin(Training training) => Reset(training.Network.Seeds);

    /// <inheritdoc/>
    public override void Step(Training training, StepReport step)
    {
        var seeds = training.Network.Seeds;
        var size = step.Targets.NumberOfElements / seeds;
        var losses = step.Losses.cpu().data<float>();
        var hits = step.Output.argmax(-1).eq(step.Targets).view(seeds, -1).sum(1).cpu().data<long>();
        var scores = new Score[seeds];
        for (var seed = 0; seed < seeds; seed++)
        {
            loss[seed] += losses[seed] * (double)size;
            right[seed] += hits[seed];
            scores[seed] = new Score(losses[seed], (double)hits[seed] / size);
        }

        steps.Add(scores);

        seen += size;
    }

    /// <inheritdoc/>
    public override void EpochEnd(Training training, int epoch)
    {
        epochs.Add([.. loss.Zip(right, (l, r) => new Score(l / seen, r / seen))]);
        Reset(training.Network.Seeds);
    }

    private void Reset(int seeds) => (loss, right, seen) = (new double[seeds], new double[seeds], 0);
}
