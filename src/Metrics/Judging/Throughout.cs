using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// Claims that hold at every level of a sweep: "at all epochs". The claim is of a whole run, so it is judged run by run: supported when
/// in most seeds it holds at every level, refuted when in most seeds it fails at one. Procedure: <see cref="BinomialTest"/>.
/// </summary>
public static class Throughout
{
    /// <summary>"Its training loss is the lowest at every epoch."</summary>
    /// <param name="curve">The curve said to be lowest.</param>
    /// <param name="others">The others, over the same levels and seeds.</param>
    /// <param name="by">Smallest difference that matters.</param>
    /// <exception cref="AssumptionException">Other levels or seeds, or negative values under a ratio.</exception>
    public static Evidence IsLowestThroughout(this Sweep curve, IEnumerable<Sweep> others, Margin by) =>
        Judge(curve, others, by, "lowest", (own, other) => Pairs.Differences(own, other, by));

    /// <summary>"Its accuracy is the highest at every epoch."</summary>
    /// <inheritdoc cref="IsLowestThroughout"/>
    public static Evidence IsHighestThroughout(this Sweep curve, IEnumerable<Sweep> others, Margin by) =>
        Judge(curve, others, by, "highest", (own, other) => Pairs.Differences(other, own, by));

    private static Evidence Judge(Sweep curve, IEnumerable<Sweep> others, Margin by, string word, Func<Sample, Sample, double[]> differences)
    {
        var failing = new double[curve.Seeds];
        foreach (var other in others.Where(o => !ReferenceEquals(o, curve)))
        {
            Require.SameLength(curve.Levels.Count, other.Levels.Count, $"Levels of {curve.Name} and {other.Name}");
            for (var level = 0; level < curve.Levels.Count; level++)
            {
                var d = differences(curve.Samples[level], other.Samples[level]);
                for (var seed = 0; seed < failing.Length; seed++)
                    failing[seed] += d[seed] < 0 ? 0 : 1;
            }
        }

        return new Sample(curve.Name, "", failing).HoldsInMost($"the {word} at every {curve.Factor}{by.Phrase}", count => count == 0) with { Margin = by };
    }
}
