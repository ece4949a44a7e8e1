using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>
/// The running mean of loss and accuracy over the mini-batches of each epoch, each taken before its update and with dropout active: what
/// training loops usually print as an epoch's "training loss".
/// </summary>
public sealed class RunningMeans : Observer
{
    private readonly ScoreCourse epochs = new(), steps = new();
    private double[] loss = [], right = [];
    private long seen;

    /// <inheritdoc/>
    public override IReadOnlyList<ICourse> Courses => [.. epochs.Parts, .. steps.Parts];

    /// <summary>One seed's means, epoch by epoch.</summary>
    public Score[] Of(int row = 0) => epochs.Of(row);

    /// <summary>One seed's mini-batches, step by step.</summary>
    public Score[] Steps(int row = 0) => steps.Of(row);

    /// <inheritdoc/>
    public override void Step(Training training, StepReport step)
    {
        if (seen == 0)
            (loss, right) = (new double[training.Seeds], new double[training.Seeds]);
        var hits = training.Hits();
        for (var seed = 0; seed < hits.Length; seed++)
        {
            loss[seed] += step.Losses[seed] * (double)step.Examples;
            right[seed] += hits[seed];
        }

        steps.Add(step, hits);
        seen += step.Examples;
    }

    /// <inheritdoc/>
    public override void EpochEnd(Training training, int epoch)
    {
        epochs.Add([.. loss.Zip(right, (l, r) => new Score(l / seen, r / seen))]);
        seen = 0;
    }
}
