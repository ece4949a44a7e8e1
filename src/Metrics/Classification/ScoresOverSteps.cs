using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>Scores on a set after every so many updates, with frozen weights, whether or not an epoch ends there.</summary>
/// <param name="every">Updates between two looks.</param>
/// <param name="classify">Scores rows of parameters, one after the other.</param>
public sealed class ScoresOverSteps(int every, Func<IReadOnlyList<float[]>, Score[]> classify) : Observer
{
    private readonly List<float[][]> copies = [];
    private readonly ScoreCourse course = new();

    /// <inheritdoc/>
    public override IReadOnlyList<ICourse> Courses => course.Parts;

    /// <summary>One seed's scores, in the order of the updates.</summary>
    public Score[] Of(int row = 0) => course.Of(row);

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
        Score[][] scores = [.. Enumerable.Range(0, training.Seeds).Select(row => classify([.. copies.Select(copy => copy[row])]))];
        for (var look = 0; look < copies.Count; look++)
            course.Add([.. scores.Select(seen => seen[look])]);
        copies.Clear();
    }
}
