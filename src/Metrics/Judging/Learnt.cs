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
        var (least, worst) = (chance + by, accuracies.MinBy(a => a.Median) ?? throw None());
        return new(
            $"median accuracies of {Numbers.InText(least)} or more, {Numbers.InText(by)} above chance",
            $"{worst.Show(worst.Median)} is the {worst.Name}",
            Rounding.Compare(worst.Median, least, Math.Max(chance, by)) >= 0);
    }

    /// <summary>Every net's loss is lower than that of the best constant prediction.</summary>
    /// <param name="losses">One sample per condition.</param>
    /// <param name="constant">The loss of predicting a constant: the targets' variance for squared error, log(classes) for cross-entropy.</param>
    /// <param name="byRatio">How many times lower, above 1: 2 is half the constant's loss.</param>
    public static Requirement BelowConstantPredictor(IEnumerable<Sample> losses, double constant, double byRatio)
    {
        Require.That(byRatio >= 1, Assumption.InRange, $"A ratio of {byRatio} is not a quotient of at least 1.");
        var (most, worst) = (constant / byRatio, losses.MaxBy(l => l.Median) ?? throw None());
        return new(
            $"median losses of {Numbers.InText(most)} or less, where a constant prediction has {Numbers.InText(constant)}",
            $"{worst.Show(worst.Median)} is the {worst.Name}",
            Rounding.Compare(worst.Median, most) <= 0);
    }

    private static AssumptionException None() => new(Assumption.NotEmpty, "A requirement of what nets learnt names no nets.");
}
