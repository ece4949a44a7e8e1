using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>Records scores on data sets after chosen epochs: train and test curves with frozen weights.</summary>
/// <param name="epochs">Epochs after which to evaluate, ascending; 0 is before the first update.</param>
/// <param name="sets">Data sets by name.</param>
public sealed class ScoreCurves(IReadOnlyList<int> epochs, IReadOnlyDictionary<string, IExamples> sets) : Observer
{
    private readonly Dictionary<string, List<Score[]>> scores = sets.Keys.ToDictionary(name => name, _ => new List<Score[]>());

    /// <summary>Epochs after which the nets were evaluated.</summary>
    public IReadOnlyList<int> Epochs => epochs;

    /// <summary>One seed's scores on a set, in the order of <see cref="Epochs"/>.</summary>
    public Score[] Of(string set, int row = 0) => [.. scores[set].Select(s => s[row])];

    /// <inheritdoc/>
    public override void Begin(Training training) => EpochEnd(training, 0);

    /// <inheritdoc/>
    public override void EpochEnd(Training training, int epoch)
    {
        if (!epochs.Contains(epoch))
            return;
        foreach (var (name, examples) in sets)
            scores[name].Add(training.Classify(examples));
    }
}
