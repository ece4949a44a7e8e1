using System.Runtime.CompilerServices;
using Reproducibility.Models.Lanes;

namespace Reproducibility.Models;

/// <summary>Writes down one seed's run and knows when it has ended.</summary>
/// <param name="regression">What is trained, and what is asked for.</param>
/// <param name="start">The seed's.</param>
/// <param name="row">Its place among those that train together.</param>
internal sealed class SeedRecord(Regression regression, Start start, int row)
{
    private readonly Recording recording = regression.Recording;
    private readonly double bound = regression.Stop?.GradientNormBelow ?? double.NegativeInfinity;
    private readonly List<float> losses = new(regression.Recipe.Steps(regression.Data.Count) / regression.Recording.LossEvery);
    private readonly List<float> norms = [];
    private readonly List<float[]> snapshots = [];
    private double sum;
    private int untilRecord = regression.Recording.LossEvery;
    private int nextSnapshot = regression.Recording.ParametersAfter.FirstOrDefault(int.MaxValue);
    private Run? run;

    /// <summary>Takes the loss and gradient norm of a step, before its update.</summary>
    /// <exception cref="DivergedException">The run has ended with a parameter that is not finite.</exception>
    [MethodImpl(Jit.Loop)]
    public void Observe(Training training, float loss, float norm)
    {
        if (run is not null)
            return;
        Copy(training);
        if (norm < bound)
        {
            End(training);
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

    /// <summary>The run, which has ended with the training where it had not before.</summary>
    /// <exception cref="DivergedException">A parameter is not finite.</exception>
    public Run Ended(Training training)
    {
        if (run is null)
            Copy(training);
        return run ?? End(training);
    }

    private void Copy(Training training)
    {
        if (training.Steps != nextSnapshot)
            return;
        snapshots.Add(training.Row(row));
        nextSnapshot = recording.ParametersAfter.Skip(snapshots.Count).FirstOrDefault(int.MaxValue);
    }

    private Run End(Training training)
    {
        var parameters = training.Row(row);
        if (!parameters.All(float.IsFinite))
            throw new DivergedException(start.Seed, training.Steps, float.NaN, regression.Architecture.ToString(), regression.Recipe);
        training.End(row);
        return run = new Run(start.Seed, training.Steps, [.. losses], [.. norms], snapshots, parameters)
        {
            State = recording.State ? training.States()[row] : null,
        };
    }
}
