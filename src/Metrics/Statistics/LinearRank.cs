using System.Numerics;
using System.Runtime.CompilerServices;
using MathNet.Numerics;

namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// Permutation test of a linear rank statistic Σ score · rank, where ranks are permuted within blocks (seeds): the common core of
/// <see cref="PageTrend"/> and <see cref="Spearman"/>. Blocks are independent, so their distributions convolve; the distribution of one
/// block grows over subsets (which ranks the first j positions have used), so ties need no special case.
/// </summary>
internal static class LinearRank
{
    /// <summary>Up to so many positions per block the distribution is exact (2^12 subsets); above, it is sampled.</summary>
    internal const int ExactLimit = 12;

    /// <param name="scores">[blocks][k] whole numbers.</param>
    /// <param name="ranks">[blocks][k] whole numbers, e.g. doubled mid-ranks.</param>
    /// <returns><see cref="Tails.Greater"/> is small when ranks rise with scores.</returns>
    internal static Tails Test(int[][] scores, int[][] ranks)
    {
        // A shift within a block and a common step change no p-value, and small numbers make short distributions.
        var (s, r) = (Reduced(scores), Reduced(ranks));
        var observed = s.Zip(r, Product).Sum();
        return s.Max(block => block.Length) <= ExactLimit ? Exact(s, r, (int)observed) : Sampled(s, r, observed);
    }

    private static Tails Exact(int[][] scores, int[][] ranks, int observed)
    {
        var known = new Dictionary<string, (int Offset, double[] Frequency)>(StringComparer.Ordinal);
        (int Offset, double[] Frequency) total = (0, [1]);
        foreach (var (s, r) in scores.Zip(ranks))
        {
            var key = string.Join(',', s.Order()) + ';' + string.Join(',', r.Order()); // the order within a block is irrelevant
            if (!known.TryGetValue(key, out var block))
                known[key] = block = Distribution(s, r);
            total = (total.Offset + block.Offset, Convolve(total.Frequency, block.Frequency));
        }

        var at = observed - total.Offset;
        return new Tails(Math.Min(1, total.Frequency.Take(at + 1).Sum()), Math.Min(1, total.Frequency.Skip(at).Sum()));
    }

    private static (int Offset, double[] Frequency) Distribution(int[] scores, int[] ranks)
    {
        var k = scores.Length;
        var lowest = (int)Product(scores.Order().ToArray(), ranks.OrderDescending().ToArray());
        var highest = (int)Product(scores.Order().ToArray(), ranks.Order().ToArray());
        var frequency = new double[1 << k][]; // by the set of ranks used so far; position = size of the set
        frequency[0] = new double[highest + 1];
        frequency[0][0] = 1;
        for (var used = 0; used < frequency.Length - 1; used++)
        {
            var position = BitOperations.PopCount((uint)used);
            for (var i = 0; i < k; i++)
            {
                if ((used >> i & 1) != 0)
                    continue;
                var step = scores[position] * ranks[i];
                var target = frequency[used | 1 << i] ??= new double[highest + 1];
                Add(target.AsSpan(step), frequency[used], 1.0 / (k - position));
            }

            frequency[used] = [];
        }

        return (lowest, frequency[^1][lowest..]);
    }

    private static double[] Convolve(double[] a, double[] b)
    {
        var sum = new double[a.Length + b.Length - 1];
        for (var i = 0; i < a.Length; i++)
            Add(sum.AsSpan(i), b, a[i]);
        return sum;
    }

    // target += factor * source, as far as the shorter goes
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var length = Math.Min(target.Length, source.Length);
        var i = 0;
        for (var factors = new Vector<double>(factor); i <= length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(target[i..]) + factors * new Vector<double>(source[i..])).CopyTo(target[i..]);
        for (; i < length; i++)
            target[i] += factor * source[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Tails Sampled(int[][] scores, int[][] ranks, long observed)
    {
        var random = new MonteCarlo();
        int asSmall = 0, asLarge = 0;
        for (var repeat = 0; repeat < MonteCarlo.Permutations; repeat++)
        {
            var sum = 0L;
            for (var block = 0; block < ranks.Length; block++)
            {
                random.Shuffle<int>(ranks[block]);
                sum += Product(scores[block], ranks[block]);
            }

            asSmall += sum <= observed ? 1 : 0;
            asLarge += sum >= observed ? 1 : 0;
        }

        return Tails.Sampled(asSmall, asLarge, MonteCarlo.Permutations);
    }

    private static int[][] Reduced(int[][] blocks)
    {
        var shifted = Array.ConvertAll(blocks, block =>
        {
            var least = block.Min();
            return Array.ConvertAll(block, v => v - least);
        });
        var step = (int)Euclid.GreatestCommonDivisor([.. shifted.SelectMany(v => v).Select(v => (long)v)]);
        return Array.ConvertAll(shifted, block => Array.ConvertAll(block, v => v / Math.Max(1, step)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Product(int[] scores, int[] ranks)
    {
        var sum = 0L;
        for (var j = 0; j < scores.Length; j++)
            sum += (long)scores[j] * ranks[j];
        return sum;
    }
}
