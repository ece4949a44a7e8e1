using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// What a budget must have brought about before a claim can be judged: nets that have learnt, updates that were made. Where it is not
/// met the outcome is <see cref="Verdict.NotAtThisBudget"/>, see <see cref="Evidence.Given"/>. For nets that learn see <see cref="Learnt"/>.
/// </summary>
/// <param name="Needed">What is needed, in words: "median accuracies of 0.2 or more, 0.1 above chance".</param>
/// <param name="Measured">The number that decides, in words: "0.113 of deep".</param>
/// <param name="IsMet">Whether the number meets the requirement.</param>
public sealed record Requirement(string Needed, string Measured, bool IsMet)
{
    /// <summary>A number that a tier's design fixes, or one that was measured, against the least with which the claim can be judged.</summary>
    /// <param name="what">"epochs".</param>
    /// <param name="number">As at this tier.</param>
    /// <param name="least">The least that the claim needs.</param>
    /// <param name="reason">Why, in a clause: "the report's nets memorise after epoch 100".</param>
    public static Requirement AtLeast(string what, double number, double least, string reason) => new(
        $"{Numbers.InText(least)} {what} or more, since {reason}", $"{Numbers.InText(number)} {what}", Rounding.Compare(number, least) >= 0);

    /// <summary>Updates of the weights, as a share of the report's own.</summary>
    /// <param name="made">Updates per training at this tier.</param>
    /// <param name="reported">Updates per training in the report.</param>
    /// <param name="share">The share of these that the claim needs, in (0, 1].</param>
    /// <param name="reason">As in <see cref="AtLeast"/>.</param>
    public static Requirement Updates(double made, double reported, double share, string reason) =>
        AtLeast($"of the report's {Numbers.InText(reported)} updates", made, share * reported, reason);

    /// <summary>All of several. Where some are not met, the first of these speaks.</summary>
    public static Requirement All(params IReadOnlyList<Requirement> parts) => parts.FirstOrDefault(p => !p.IsMet)
        ?? new(string.Join("; and ", parts.Select(p => p.Needed)), string.Join("; ", parts.Select(p => p.Measured)), IsMet: true);

    /// <summary>"the claim needs ...; measured ...".</summary>
    public override string ToString() => $"the claim needs {Needed}; here {Measured}";
}
