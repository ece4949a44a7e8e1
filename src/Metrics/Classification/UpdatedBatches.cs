using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>
/// Scores of every so many mini-batches, the first among them, each after its own update. A loop prints these that evaluates the batch which it has just
/// trained on; they are better than those before the update.
/// </summary>
/// <param name="every">Updates between two looks.</param>
public sealed class UpdatedBatches(int every) : Observer
{
    private readonly ScoreCourse course = new();

    /// <inheritdoc/>
    public override IReadOnlyList<ICourse> Courses => course.Parts;

    /// <summary>One seed's scores, in the order of the updates: 1, 1 + every, 1 + 2 every ...</summary>
    public Score[] Of(int row = 0) => course.Of(row);

    /// <inheritdoc/>
    public override bool LooksBack(int number) => number % every == 0;

    /// <inheritdoc/>
    public override void Updated(Training training, StepReport step) => course.Add(step, training.Hits());
}
