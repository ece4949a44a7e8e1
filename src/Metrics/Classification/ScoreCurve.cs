using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>Records scores after chosen epochs, with frozen weights.</summary>
/// <param name="epochs">Epochs after which to evaluate, ascending; 0 is before the first update.</param>
/// <param name="examples">On what.</param>
public sealed class ScoreCurve(IReadOnlyList<int> epochs, IExamples examples) : Observer
{
    private readonly ScoreCourse scores = new();

    /// <inheritdoc/>
    public override IReadOnlyList<ICourse> Courses => scores.Parts;

    /// <summary>One seed's scores, in the order of the epochs.</summary>
    public Score[] Of(int row = 0) => scores.Of(row);

    /// <inheritdoc/>
    public override void Begin(Training training) => EpochEnd(training, 0);

    /// <inheritdoc/>
    public override void EpochEnd(Training training, int epoch)
    {
        if (epochs.Contains(epoch))
            scores.Add(training.Classify(examples));
    }
}
