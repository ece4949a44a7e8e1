using MathNet.Numerics.Random;

namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// The one source of chance of all procedures: a fixed seed, so that a verdict is a function of the data alone. Null distributions that
/// are too large to enumerate are sampled <see cref="Permutations"/> times.
/// </summary>
internal static class MonteCarlo
{
    /// <summary>Every procedure starts its own generator from this seed.</summary>
    internal const int Seed = 20_250_101;

    /// <summary>With these many samples the smallest p-value is 1e-5, a 25th of a claim's level.</summary>
    internal const int Permutations = 99_999;

    /// <summary>Resamples of a bootstrap that is not enumerated.</summary>
    internal const int Resamples = 9_999;

    internal static Xoshiro256StarStar Generator() => new(Seed, threadSafe: false);

    /// <summary>Fisher and Yates's shuffle.</summary>
    internal static void Shuffle<T>(Span<T> values, Random random)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }
}
