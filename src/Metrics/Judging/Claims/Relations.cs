using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// Claims that two measurements go together. Procedure: <see cref="Spearman"/> with permutation. The smallest correlation that matters
/// plays the margin's part.
/// </summary>
/// <remarks>
/// <b>Supported</b>: association in the claimed direction is significant, and so is a correlation beyond the smallest that matters.
/// <b>Refuted</b>: the association is significantly the other way, or significantly weaker than what matters. A constant has no
/// correlation, neither a weak nor a strong one: undecided. Seeds in which one side does not vary are left out.
/// </remarks>
public static class Relations
{
    /// <summary>"Runs of higher sensitivity are more accurate": over independent runs.</summary>
    /// <param name="x">One value per run.</param>
    /// <param name="y">One value per run, of the same runs.</param>
    /// <param name="atLeast">Smallest correlation that matters, in [0, 1).</param>
    public static Evidence RisesWith(this Sample x, Sample y, double atLeast) => Relate(x, y, atLeast, 1);

    /// <summary>"Runs of a higher minimal ratio have a lower loss": over independent runs.</summary>
    /// <inheritdoc cref="RisesWith(Sample, Sample, double)"/>
    public static Evidence FallsWith(this Sample x, Sample y, double atLeast) => Relate(x, y, atLeast, -1);

    /// <summary>"Sensitivity tracks accuracy over batch sizes": within each seed, over the levels of both sweeps.</summary>
    /// <param name="x">[seeds][k].</param>
    /// <param name="y">[seeds][k], of the same seeds and levels.</param>
    /// <param name="atLeast">Smallest mean correlation within a seed that matters, in [0, 1).</param>
    public static Evidence RisesWith(this Sweep x, Sweep y, double atLeast) => RelateWithin(x, y, atLeast, 1);

    /// <summary>As <see cref="RisesWith(Sweep, Sweep, double)"/>, the other way.</summary>
    public static Evidence FallsWith(this Sweep x, Sweep y, double atLeast) => RelateWithin(x, y, atLeast, -1);

    /// <summary>Per seed, the rank correlation of two sweeps: a sample, for claims of its level. Seeds in which one does not vary are left out.</summary>
    /// <exception cref="AssumptionException">There is no seed in which both vary.</exception>
    public static Sample CorrelationWith(this Sweep x, Sweep y)
    {
        var rows = Rows.Of(x, y);
        Require.That(rows.Both.Length > 0, Assumption.NotConstant, $"There is no rank correlation of {x.Name} and {y.Name}: {rows.Constant}.");
        return new($"rank correlation of {x.Name} and {y.Name}{rows.Without}", "", [.. rows.Both.Select(row => Spearman.Correlation(row.X, row.Y))]);
    }

    private static Evidence Relate(Sample x, Sample y, double atLeast, int sign)
    {
        CheckLeast(atLeast);
        Require.SameLength(x.Seeds, y.Seeds, $"{x.Name} and {y.Name}");
        var (xs, ys) = (x.Merged(), y.Merged());
        string[] constant = [.. new[] { (x.Name, xs), (y.Name, ys) }.Where(side => side.Item2.Distinct().Count() == 1).Select(side => side.Name)];
        if (x.Seeds > 1 && constant.Length > 0)
            return Nothing(
                x.Name,
                y.Name,
                atLeast,
                sign,
                x.Seeds,
                $"{Text.List(constant)} {(constant.Length > 1 ? "do" : "does")} not vary over {x.Seeds} runs",
                level => Power.Correlation(0, atLeast, x.Seeds, level));
        var rho = sign * Spearman.Correlation(xs, ys);
        var none = Spearman.Test(xs, ys);
        none = sign > 0 ? none : none.Swapped;
        var interval = Spearman.Interval(sign * rho, x.Seeds, ErrorBudget.Confidence);
        var (forIt, againstIt, shown) = (none.Greater, none.Less, Text.P(none));
        if (atLeast > 0 && x.Seeds < SeedsNeeded.FewestForFisher)
            forIt = 1;
        else if (atLeast > 0)
        {
            var bound = Spearman.TestAgainst(rho, x.Seeds, atLeast);
            (forIt, againstIt) = (Math.Max(none.Greater, bound.Greater), bound.Less);
            shown += $" (none), {Text.P(bound)} (against {Numbers.InText(sign * atLeast)})";
        }

        return Describe(
            $"{x.Name}", $"{y.Name}", atLeast, sign, x.Seeds, "runs", $"Spearman's rank correlation, permutation test, {Text.Exactness(none.Exact)}",
            new Effect("rank correlation", sign * rho, interval), shown, forIt, againstIt, 1, level => Power.Correlation(rho, atLeast, x.Seeds, level));
    }

    private static Evidence RelateWithin(Sweep x, Sweep y, double atLeast, int sign)
    {
        CheckLeast(atLeast);
        var rows = Rows.Of(x, y);
        var seeds = rows.Both.Length;
        if (seeds == 0)
            return Nothing(x.Name, y.Name, atLeast, sign, x.Seeds, rows.Constant, level => Power.Trend(0, x.Seeds, x.Samples.Count, level));
        var none = Spearman.TestWithin([.. rows.Both.Select(row => row.X)], [.. rows.Both.Select(row => row.Y)]);
        none = sign > 0 ? none : none.Swapped;
        var each = rows.Both.Select(row => sign * Spearman.Correlation(row.X, row.Y)).ToArray();
        var interval = Bootstrap.OfMean(each, ErrorBudget.Confidence);
        var relevant = atLeast == 0 || interval.Lower > atLeast;
        var (mean, weaker) = (each.Average(), BinomialTest.Test(each.Count(rho => rho < atLeast), each.Length, 0.5).Greater);
        var shown = sign > 0 ? interval : new Interval(-interval.Upper, -interval.Lower, interval.Confidence);
        var (forIt, againstIt) = seeds < SeedsNeeded.FewestForOrder
            ? (1, 1)
            : (relevant ? none.Greater : Math.Max(none.Greater, 1 - ErrorBudget.Confidence), Math.Min(none.Less, weaker));
        return Describe(
            x.Name, y.Name, atLeast, sign, seeds, "seeds" + rows.Without,
            $"Spearman's rank correlation within seeds, permutation test, {Text.Exactness(none.Exact)}" + (atLeast > 0 ? "; its size by a 95 % interval" : ""),
            new Effect("mean rank correlation", sign * mean, shown),
            Text.P(none) + (atLeast == 0 ? ""
                : $" (none), {Text.P(Math.Min(1, 2 * weaker))} ({(sign > 0 ? "below" : "above")} {Numbers.InText(sign * atLeast)} in half the seeds)"),
            forIt, againstIt, 2, Plan);

        // How many seeds tell a correlation from none is known, not from the smallest that matters.
        Outlook Plan(double level) => Power.Trend(mean, seeds, x.Samples.Count, level) is var outlook && (atLeast == 0 || outlook.Reason is not null)
            ? outlook
            : outlook with { SeedsNeeded = null };
    }

    // No correlation, so no verdict; the outlook says whether so few could have told.
    private static Evidence Nothing(string x, string y, double atLeast, int sign, int n, string why, Func<double, Outlook> plan) =>
        Describe(x, y, atLeast, sign, n, "", "Spearman's rank correlation, of which a constant has none", null, why, 1, 1, 1,
            level => plan(level) is { Reason: not null } few
            ? few with { SeedsNeeded = null }
            : new Outlook(null, "rank correlation", null, "a constant has no correlation"));

    private static Evidence Describe(
        string x, string y, double atLeast, int sign, int n, string unit, string procedure, Effect? effect, string shown,
        double forIt, double againstIt, int routes, Func<double, Outlook> plan) => new()
        {
            Claim = $"{x} {(sign > 0 ? "rises" : "falls")} with {y}" + (atLeast > 0 ? $", rank correlation beyond {Numbers.InText(sign * atLeast)}" : ""),
            Null = $"{x} does not {(sign > 0 ? "rise" : "fall")} with {y}" + (atLeast > 0 ? $", or no more strongly than {Numbers.InText(atLeast)}" : ""),
            Procedure = procedure,
            Measured = effect is null ? shown : $"{effect.Measure} {Text.Share(effect.Value, effect.Interval)} over {n} {unit}; {shown}",
            Seeds = n,
            PFor = Math.Min(1, 2 * forIt),
            PAgainst = Math.Min(1, 2 * routes * againstIt),
            Effect = effect,
            Plan = plan,
        };

    private static void CheckLeast(double atLeast) =>
        Require.That(atLeast is >= 0 and < 1, Assumption.InRange, $"The smallest correlation that matters, {atLeast}, is not in [0, 1).");

    // The seeds in which both sweeps vary, [seeds][k] each, and what is said of the others.
    private sealed record Rows((double[] X, double[] Y)[] Both, string Constant, string Without)
    {
        internal static Rows Of(Sweep x, Sweep y)
        {
            Sweep.SameLevels(x, y);
            Require.SameLength(x.Seeds, y.Seeds, $"{x.Name} and {y.Name}");
            var all = x.BySeed().Zip(y.BySeed()).ToArray();
            var both = all.Where(row => Varies(row.First) && Varies(row.Second)).ToArray();
            var constant = Text.List([.. new[] { (x.Name, Rows: x.BySeed()), (y.Name, Rows: y.BySeed()) }
                .Select(side => (side.Name, Count: side.Rows.Count(row => !Varies(row)))).Where(side => side.Count > 0)
                .Select(side => $"{side.Name} does not vary with {x.Factor} in {side.Count} of {x.Seeds} seeds")]);
            return new(both, constant, both.Length < all.Length ? $" ({constant})" : "");
        }

        private static bool Varies(double[] row) => row.Distinct().Count() > 1;
    }
}
