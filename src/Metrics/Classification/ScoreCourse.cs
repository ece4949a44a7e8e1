using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>Scores, one row of them at each look.</summary>
internal sealed class ScoreCourse
{
    private readonly Course<double> losses = new(), accuracies = new();

    /// <summary>What they are written down in.</summary>
    public IReadOnlyList<ICourse> Parts => [losses, accuracies];

    /// <summary>Writes a row down: <c>[seeds]</c>.</summary>
    public void Add(IReadOnlyList<Score> row)
    {
        losses.Add([.. row.Select(score => score.Loss)]);
        accuracies.Add([.. row.Select(score => score.Accuracy)]);
    }

    /// <summary>Writes a mini-batch down.</summary>
    /// <param name="step">Its losses.</param>
    /// <param name="hits">Its right answers: <c>[seeds]</c>.</param>
    public void Add(StepReport step, int[] hits) => Add([.. step.Losses.Zip(hits, (loss, right) => new Score(loss, (double)right / step.Examples))]);

    /// <summary>One seed's scores.</summary>
    public Score[] Of(int seed) => [.. losses.Of(seed).Zip(accuracies.Of(seed), (loss, accuracy) => new Score(loss, accuracy))];
}
