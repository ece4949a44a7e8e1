namespace Reproducibility.Fixtures.Data;

/// <summary>Uniform noise in -1..1, by a linear congruential generator (Numerical Recipes): fast, and good enough for drawn paper.</summary>
internal struct PaperNoise(uint seed)
{
    private uint state = seed;

    /// <summary>The next number.</summary>
    public double Next()
    {
        state = state * 1664525 + 1013904223;
        return (int)state * (1.0 / (1u << 31));
    }
}
