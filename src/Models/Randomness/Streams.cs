namespace Reproducibility.Models;

/// <summary>
/// The random streams of one seed of one study. Each purpose draws from a stream of its own, derived from (study, seed, name). So adding a condition
/// changes no other's numbers, and the conditions of a seed share their data order (common random numbers). They are .NET's seeded generator on the
/// CPU: a CPU run and a GPU run start from identical numbers.
/// </summary>
/// <param name="Study">Id of the study, for instance <c>elrod/1-1/sinc</c>.</param>
/// <param name="Seed">Number of the seed, from 0.</param>
public sealed record Streams(string Study, int Seed)
{
    /// <summary>Initial weights. <paramref name="condition"/> separates nets that must not start alike.</summary>
    public Random Weights(string condition = "") => Named($"weights/{condition}");

    /// <summary>Order of the training examples.</summary>
    public Random Order() => Named("order");

    /// <summary>Random labels.</summary>
    public Random Labels() => Named("labels");

    /// <summary>Noise on inputs, augmentation.</summary>
    public Random Noise() => Named("noise");

    /// <summary>Dropout masks.</summary>
    public Random Dropout() => Named("dropout");

    /// <summary>A stream for any other purpose; the same name gives the same numbers from the start.</summary>
    public Random Named(string name) => new(Hash($"{Study}/{Seed}/{name}"));

    /// <summary>FNV-1a, folded to a non-negative int: stable across processes, which string.GetHashCode is not.</summary>
    private static int Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return (int)((hash ^ (hash >> 32)) & int.MaxValue);
    }
}
