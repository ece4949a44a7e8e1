namespace Reproducibility.Metrics.Judging;

/// <summary>Claims that one condition beats every other: <see cref="Comparing"/> with each, combined by <see cref="Compound.All(Evidence[])"/>.</summary>
public static class Extremes
{
    /// <summary>"The deepest of the three nets has the lowest loss": lower than each of the others.</summary>
    public static Evidence IsLowestOf(this Sample sample, IEnumerable<Sample> others, Margin by) =>
        Compound.All($"{sample.Name} is the lowest{by.Phrase}", Others(sample, others).Select(o => sample.IsLowerThan(o, by)));

    /// <summary>"CNN 3 is the most accurate": higher than each of the others.</summary>
    public static Evidence IsHighestOf(this Sample sample, IEnumerable<Sample> others, Margin by) =>
        Compound.All($"{sample.Name} is the highest{by.Phrase}", Others(sample, others).Select(o => sample.IsHigherThan(o, by)));

    /// <summary>A strict ranking, lowest first: each lower than the next.</summary>
    public static Evidence Ascend(IReadOnlyList<Sample> ranking, Margin by) =>
        Compound.All(
            $"{string.Join(" < ", ranking.Select(s => s.Name))}{by.Phrase}",
            ranking.Zip(ranking.Skip(1), (low, high) => low.IsLowerThan(high, by)));

    // All conditions may be handed over, the sample itself among them.
    private static IEnumerable<Sample> Others(Sample sample, IEnumerable<Sample> others) => others.Where(o => !ReferenceEquals(o, sample));
}
