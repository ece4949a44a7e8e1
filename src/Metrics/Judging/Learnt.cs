using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// Requirements that nets have learnt something before they are compared: nets that never left chance say nothing of what they would
/// have learnt. Judged by the median over seeds of every condition that the claim compares.
/// </summary>
public static class Learnt
{
    /// <summary>Every net is more accurate than by guessing.</summary>
    /// <param name="accuracies">One sample per condition, of the data on which learning is meant (training data, where nets memorise).</param>
    /// <param name="chance">Accuracy by guessing: 0.1 for ten equal classes.</param>
    /// <param name="by">How far above, in accuracy.</param>
    public static Requirement AboveChance(IEnumerable<Sample> accuracies, double chance, double by)
    {
        var (least, worst) = (chance + by, accuracies.MinBy(a => a.Median)
            ?? throw new AssumptionException(Assumption.NotEmpty, "A requirement of what nets learnt names no nets."));
        return new(
            $"median accuracies of {Numbers.InText(least)} or more, {Numbers.InText(by)} above chance",
            $"{worst.Show(worst.Median)} is the {worst.Name}",
            Rounding.Compare(worst.Median, least, Math.Max(chance, by)) >= 0);
    }
}
