using MathNet.Numerics;

namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// Jonckheere-Terpstra test of unpaired ordered groups (Terpstra 1952, Jonckheere 1954); of two groups it is the Mann-Whitney test. The
/// statistic counts, over all pairs of groups, the value pairs that rise from the earlier to the later group, ties counting half. Assumes
/// that under the null every assignment of the values to the groups is as likely, nothing of the shape.
/// </summary>
public static class JonckheereTerpstra
{
    // The exact distribution is built while this bound on its work holds; above, it is sampled.
    private const double ExactWork = 3e7;

    /// <param name="groups">[k] groups in the claimed order, each of its own number of values; <c>+∞</c> where censored.</param>
    /// <returns><see cref="Tails.Greater"/> is small when values rise from group to group. Conditional on the ties.</returns>
    /// <exception cref="AssumptionException">Fewer than two groups, an empty one, or NaN.</exception>
    public static Tails Test(IReadOnlyList<double[]> groups)
    {
        Require.That(groups.Count >= 2, Assumption.NotEmpty, "An order needs at least two groups.");
        foreach (var group in groups)
            Require.Valid(group, "group");

        var observed = Doubled(groups);
        var sizes = groups.Select(g => g.Length).ToArray();
        var pooled = groups.SelectMany(g => g).Order().ToArray();
        var work = sizes.Aggregate(1.0, (product, n) => product * (n + 1)) * Pairs(sizes) * 2 * groups.Count;
        return work <= ExactWork ? Enumerate(pooled, sizes, observed) : Sample(pooled, sizes, observed);
    }

    // Twice the statistic, a whole number.
    private static long Doubled(IReadOnlyList<double[]> groups)
    {
        long sum = 0;
        for (var later = 1; later < groups.Count; later++)
            for (var earlier = 0; earlier < later; earlier++)
                foreach (var y in groups[later])
                    foreach (var x in groups[earlier])
                        sum += x < y ? 2 : x == y ? 1 : 0;
        return sum;
    }

    private static int Pairs(int[] sizes) => (sizes.Sum() * sizes.Sum() - sizes.Sum(n => n * n)) / 2;

    // Values enter in ascending order, one block of ties at a time. A state is how many each group holds so far; it carries the number
    // of ways to each statistic. A block's members are shared out among the groups in every way.
    private static Tails Enumerate(double[] pooled, int[] sizes, long observed)
    {
        var top = 2 * Pairs(sizes) + 1;
        var states = new Dictionary<long, double[]> { [0] = Unit(top) };
        var strides = new long[sizes.Length];
        strides[0] = 1;
        for (var g = 1; g < sizes.Length; g++)
            strides[g] = strides[g - 1] * (sizes[g - 1] + 1);

        for (int start = 0, end; start < pooled.Length; start = end)
        {
            for (end = start + 1; end < pooled.Length && pooled[end] == pooled[start]; end++) { }
            var next = new Dictionary<long, double[]>();
            foreach (var (state, ways) in states)
            {
                var held = strides.Select((stride, g) => (int)(state / stride % (sizes[g] + 1))).ToArray();
                Share(0, end - start, state, 0, 0, 1);

                // Group g takes t of the block; before: held by earlier groups, taken: block members that earlier groups took.
                void Share(int g, int left, long reached, int taken, int gained, double multiplicity)
                {
                    if (g == sizes.Length)
                    {
                        if (left == 0)
                            Add(next, reached, ways, gained, multiplicity, top);
                        return;
                    }

                    var before = held.AsSpan(0, g).ToArray().Sum();
                    for (var t = 0; t <= Math.Min(left, sizes[g] - held[g]); t++)
                        Share(g + 1, left - t, reached + t * strides[g], taken + t, gained + t * (2 * before + taken), multiplicity * SpecialFunctions.Binomial(left, t));
                }
            }

            states = next;
        }

        var counts = states.Values.Single();
        var total = counts.Sum();
        return new Tails(counts.Take((int)observed + 1).Sum() / total, counts.Skip((int)observed).Sum() / total);
    }

    private static void Add(Dictionary<long, double[]> states, long state, double[] ways, int gained, double multiplicity, int top)
    {
        if (!states.TryGetValue(state, out var sum))
            states[state] = sum = new double[top];
        for (var s = 0; s + gained < top; s++)
            sum[s + gained] += multiplicity * ways[s];
    }

    private static double[] Unit(int length)
    {
        var ways = new double[length];
        ways[0] = 1;
        return ways;
    }

    private static Tails Sample(double[] pooled, int[] sizes, long observed)
    {
        var random = new MonteCarlo();
        int asSmall = 0, asLarge = 0;
        var groups = sizes.Select(n => new double[n]).ToArray();
        for (var repeat = 0; repeat < MonteCarlo.Permutations; repeat++)
        {
            random.Shuffle<double>(pooled);
            var start = 0;
            foreach (var group in groups)
            {
                pooled.AsSpan(start, group.Length).CopyTo(group);
                start += group.Length;
            }

            var sum = Doubled(groups);
            asSmall += sum <= observed ? 1 : 0;
            asLarge += sum >= observed ? 1 : 0;
        }

        return Tails.Sampled(asSmall, asLarge, MonteCarlo.Permutations);
    }
}
