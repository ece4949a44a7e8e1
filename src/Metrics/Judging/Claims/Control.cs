using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// A/A controls: one condition against itself on other seeds, judged as a claim. Where there can be no effect, any verdict of any
/// procedure is a false one.
/// </summary>
public static class Control
{
    /// <summary>"Other seeds alone make no difference": no procedure decides anything of the two samples.</summary>
    /// <param name="a">A condition on some seeds; at least 4.</param>
    /// <param name="b">The same condition on as many others: value i of both is a pair by its place alone.</param>
    /// <returns>
    /// Supported, as a fact, where no procedure comes to a verdict; refuted where one does. The parts are the procedures' own evidence;
    /// each errs at most as often as its level says.
    /// </returns>
    /// <exception cref="AssumptionException">Samples of unequal length or of fewer than 4 seeds.</exception>
    public static Evidence NoEffect(Sample a, Sample b)
    {
        Require.SameLength(a.Seeds, b.Seeds, $"{a.Name} and {b.Name}");
        Require.That(a.Seeds >= 4, Assumption.NotEmpty, $"A control of {a.Seeds} seeds is none; take at least 4.");
        Evidence[] parts = [.. Procedures(a, b)];
        var least = parts.MinBy(p => p.P)!;
        var decided = parts.Count(p => p.Verdict != Verdict.Undecided);
        return Fact.Holds(
            $"no procedure finds an effect between {a.Name} and {b.Name}",
            decided == 0,
            $"{decided} of {parts.Length} procedures come to a verdict; smallest {Text.P(least.P)}: {least.Claim}") with
        {
            Null = "some procedure finds an effect where none can be",
            Procedure = $"A/A control of {Text.List([.. parts.Select(p => p.Procedure).Distinct(StringComparer.Ordinal)])}",
            Seeds = a.Seeds,
            Parts = parts,
        };
    }

    // Each without a margin, so that the truth is neither side of its claim.
    private static IEnumerable<Evidence> Procedures(Sample a, Sample b)
    {
        var thirds = Thirds(a, b);
        yield return a.IsLowerThan(b, Margin.None);
        yield return thirds.Rises(Margin.None);
        yield return thirds.Varies(Margin.None);
        yield return a.RisesWith(b, atLeast: 0);
        yield return thirds.RisesWith(Thirds(b, a), atLeast: 0);
        if (Untied(a, b) is { Length: > 0 } order)
            yield return new Sample($"order of {a.Name} and {b.Name}", "", order).HoldsInMost("rising", step => step > 0);
        if (a.Values.Concat(b.Values).All(double.IsFinite))
            yield return Arrangements.AreAlike(a.Name, Distances(a), b.Name, Distances(b), atLeast: 0);
    }

    // Three conditions of as many seeds each: the first two thirds of one sample, the last third of the other.
    private static Sweep Thirds(Sample a, Sample b)
    {
        var third = a.Seeds / 3;
        return Sweep.Of(
            a.Quantity, a.Unit, "block of seeds", [1, 2, 3], [[.. a.Values.Take(third)], [.. a.Values.Skip(third).Take(third)], [.. b.Values.TakeLast(third)]]);
    }

    private static double[] Untied(Sample a, Sample b) =>
        [.. Pairs.Of(a, b, Margin.None).Differences.Where(d => d != 0).Select(d => d < 0 ? 1.0 : -1)];

    private static double[,] Distances(Sample sample)
    {
        var distances = new double[sample.Seeds, sample.Seeds];
        for (var i = 0; i < sample.Seeds; i++)
            for (var j = 0; j < sample.Seeds; j++)
                distances[i, j] = Math.Abs(sample.Values[i] - sample.Values[j]);
        return distances;
    }
}
