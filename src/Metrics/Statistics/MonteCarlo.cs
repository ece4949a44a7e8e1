using System.Runtime.CompilerServices;

namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// The one source of chance of all procedures: SplitMix64 (Steele, Lea and Flood 2014) from a fixed seed, so that a verdict is a
/// function of the data alone. Null distributions that are too large to enumerate are sampled <see cref="Permutations"/> times; that is
/// ten million draws for a hundred runs, for which the library's generators are too slow.
/// </summary>
internal sealed class MonteCarlo
{
    /// <summary>Every procedure starts its own generator from this seed.</summary>
    internal const ulong Seed = 20_250_101;

    /// <summary>With these many samples the smallest p-value is 1e-5, a 25th of a claim's level.</summary>
    internal const int Permutations = 99_999;

    /// <summary>Resamples of a bootstrap that is not enumerated.</summary>
    internal const int Resamples = 9_999;

    private ulong state = Seed;

    /// <summary>64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Bits()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to <paramref name="count"/> - 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Below(int count) => (int)((Bits() >> 32) * (ulong)count >> 32);

    /// <summary>Fisher and Yates's shuffle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Shuffle<T>(Span<T> values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }
}
