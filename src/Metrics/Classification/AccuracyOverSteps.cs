using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>Accuracy on a set after every so many updates, with frozen weights, whether or not an epoch ends there.</summary>
/// <param name="every">Updates between two looks.</param>
/// <param name="classify">Scores rows of parameters, one after the other.</param>
public sealed class AccuracyOverSteps(int every, Func<IReadOnlyList<float[]>, Score[]> classify) : Observer
{
    private readonly List<float[][]> copies = [];
    private List<double>[] accuracies = [];

    /// <summary>One seed's accuracies, in the order of the updates.</summary>
    public double[] Of(int row = 0) => [.. accuracies[row]];

    /// <inheritdoc/>
    public override void Begin(Training training) => accuracies = [.. Enumerable.Range(0, training.Seeds).Select(_ => new List<double>())];

    /// <inheritdoc/>
    /// <remarks>Weights are copied here and scored at the epoch's end: scoring would overwrite what the training holds of a mini-batch.</remarks>
    public override void Step(Training training, StepReport step)
    {
        if (step.Number > 0 && step.Number % every == 0)
            copies.Add(training.Rows());
    }

    /// <inheritdoc/>
    public override void EpochEnd(Training training, int epoch)
    {
        if (copies.Count == 0)
            return;
        foreach (var (row, seen) in accuracies.Index())
            seen.AddRange(classify([.. copies.Select(copy => copy[row])]).Select(score => score.Accuracy));
        copies.Clear();
    }
}
