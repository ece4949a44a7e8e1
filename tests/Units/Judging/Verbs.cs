using Reproducibility.Metrics.Judging;

namespace Reproducibility.Units.Judging;

/// <summary>Every verb of the vocabulary on two samples; margins and bounds are multiples of a unit, so that they scale with the values.</summary>
internal static class Verbs
{
    internal delegate Evidence Verb(Sample a, Sample b, double unit);

    /// <summary>Verbs whose answer no common shift of the values may change.</summary>
    internal static readonly (string Name, Verb Verb)[] OfDifferences =
    [
        ("lower", (a, b, _) => a.IsLowerThan(b, Margin.None)),
        ("lower by", (a, b, unit) => a.IsLowerThan(b, Margin.Absolute(unit))),
        ("higher by", (a, b, unit) => a.IsHigherThan(b, Margin.Absolute(unit))),
        ("lowest", (a, b, unit) => a.IsLowestOf([a, b], Margin.Absolute(unit))),
        ("highest", (a, b, unit) => a.IsHighestOf([a, b], Margin.Absolute(unit))),
        ("ascend", (a, b, unit) => Extremes.Ascend([a, b], Margin.Absolute(unit))),
        ("rises", (a, b, _) => Over(a, b).Rises(Margin.None)),
        ("rises by", (a, b, unit) => Over(a, b).Rises(Margin.Absolute(unit))),
        ("falls by", (a, b, unit) => Over(a, b).Falls(Margin.Absolute(unit))),
        ("slopes rise", (a, b, unit) => Over(a, b).Slopes().Rises(Margin.Absolute(unit))),
        ("peaks within", (a, b, _) => Over(a, b).PeaksWithin(0, 1)),
        ("lowest within", (a, b, _) => Over(a, b).HasLowestWithin(1, 2)),
        ("flattens", (a, b, unit) => Over(a, b).Flattens(1, Margin.Absolute(unit))),
        ("about equal", (a, b, unit) => a.IsAboutEqualTo(b, Margin.Absolute(unit))),
        ("all equal", (a, b, unit) => Equivalence.AreAboutEqual([a, b], Margin.Absolute(unit))),
        ("flat", (a, b, unit) => Over(a, b).IsFlat(Margin.Absolute(unit))),
        ("varies", (a, b, unit) => Over(a, b).Varies(Margin.Absolute(unit))),
        ("gap stays at", (a, b, unit) => (b - a).StaysAt(unit, Margin.Absolute(unit))),
        ("gap above", (a, b, unit) => (b - a).IsAbove(unit)),
        ("relation of runs", (a, b, _) => a.RisesWith(b, 0)),
        ("relation beyond a bound", (a, b, _) => a.FallsWith(b, 0.3)),
        ("relation within seeds", (a, b, _) => Over(a, b).RisesWith(Over(b, a), 0.5)),
    ];

    /// <summary>The others: of bounds and ratios, shares and compounds.</summary>
    internal static readonly (string Name, Verb Verb)[] All =
    [
        .. OfDifferences,
        ("lower by a ratio", (a, b, _) => a.IsLowerThan(b, Margin.Ratio(1.5))),
        ("rises by a ratio", (a, b, _) => Over(a, b).Rises(Margin.Ratio(1.5))),
        ("equal within a ratio", (a, b, _) => a.IsAboutEqualTo(b, Margin.Ratio(1.5))),
        ("below", (a, _, unit) => a.IsBelow(3 * unit)),
        ("above", (a, _, unit) => a.IsAbove(3 * unit)),
        ("at most", (a, _, unit) => a.IsAtMost(3 * unit)),
        ("at least", (a, _, unit) => a.IsAtLeast(3 * unit)),
        ("within", (a, _, unit) => a.StaysWithin(unit, 4 * unit)),
        ("quotient at most", (a, b, _) => (a / b).IsAtMost(2)),
        ("reached", (a, _, _) => a.IsReached()),
        ("not reached", (a, _, _) => a.IsNotReached()),
        ("in most seeds", (a, _, unit) => a.HoldsInMost("small", v => v < 3 * unit)),
        ("in nine of ten", (a, _, unit) => a.HoldsInMoreThan(0.9, "small", v => v < 3 * unit)),
        ("all of two", (a, b, unit) => Compound.All(a.IsBelow(3 * unit), a.IsLowerThan(b, Margin.None))),
        ("any of two", (a, b, unit) => Compound.Any(a.IsBelow(3 * unit), a.IsLowerThan(b, Margin.None))),
        ("not", (a, _, unit) => Compound.Not(a.IsBelow(3 * unit))),
        ("arranged alike", (a, b, _) => Arrangements.AreAlike("a", Distances(a), "b", Distances(b), 0.5)),
    ];

    /// <summary>Three conditions, at equal steps of a size.</summary>
    private static Sweep Over(Sample a, Sample b) => Sweep.Of("loss", "size", (0, a), (1, b), (2, a.Named("c")));

    private static double[,] Distances(Sample points)
    {
        var distances = new double[points.Seeds, points.Seeds];
        for (var i = 0; i < points.Seeds; i++)
            for (var j = 0; j < points.Seeds; j++)
                distances[i, j] = points.Values[i] == points.Values[j] ? 0 : Math.Abs(points.Values[i] - points.Values[j]);
        return distances;
    }
}
