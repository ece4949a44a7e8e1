namespace Reproducibility.Models;

/// <summary>Writes down one seed's run and knows when it has ended. A lane whose run has ended computes on, unseen.</summary>
/// <param name="regression">What is trained, and what is asked for.</param>
/// <param name="start">The seed's.</param>
/// <param name="copy">Copies its parameters.</param>
/// <param name="state">Copies what its optimizer keeps; null: the engine does not.</param>
internal sealed class Recorder(Regression regression, Start start, Func<float[]> copy, Func<OptimizerState>? state = null)
{
    private readonly Recording recording = regression.Recording;
    private readonly double bound = regression.Stop?.GradientNormBelow ?? double.NegativeInfinity;
    private readonly List<float> losses = new(regression.Recipe.Steps(regression.Data.Count) / regression.Recording.LossEvery);
    private readonly List<float> norms = [];
    private readonly List<float[]> snapshots = [];
    private double sum;
    private int untilRecord = regression.Recording.LossEvery;
    private int nextSnapshot = regression.Recording.ParametersAfter.FirstOrDefault(int.MaxValue);

    /// <summary>The run, once it has ended.</summary>
    public Run? Run { get; private set; }

    /// <summary>Takes the loss and gradient norm of a step, before its update.</summary>
    /// <exception cref="DivergedException">The loss is not finite.</exception>
    public void Observe(int step, float loss, float norm)
    {
        if (!float.IsFinite(loss))
            throw Diverged(step, loss);
        if (norm < bound)
        {
            End(step);
            return;
        }

        sum += loss;
        if (--untilRecord > 0)
            return;
        untilRecord = recording.LossEvery;
        losses.Add((float)(sum / recording.LossEvery));
        if (recording.GradientNorm)
            norms.Add(norm);
        sum = 0;
    }

    /// <summary>Takes the number of updates made.</summary>
    public void Updated(int updates)
    {
        if (updates != nextSnapshot)
            return;
        snapshots.Add(copy());
        nextSnapshot = recording.ParametersAfter.Skip(snapshots.Count).FirstOrDefault(int.MaxValue);
    }

    /// <summary>Ends the run.</summary>
    /// <exception cref="DivergedException">A parameter is not finite.</exception>
    public void End(int steps)
    {
        var parameters = copy();
        if (!parameters.All(float.IsFinite))
            throw Diverged(steps, float.NaN);
        nextSnapshot = int.MaxValue;
        Run = new Run(start.Seed, steps, [.. losses], [.. norms], snapshots, parameters) { State = recording.State ? state?.Invoke() : null };
    }

    private DivergedException Diverged(int step, float loss) =>
        new(start.Seed, step, loss, regression.Architecture.ToString(), regression.Recipe);
}
