namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// The two one-sided p-values of one test: <see cref="Less"/> is the null probability of a statistic as small as the observed one,
/// <see cref="Greater"/> of one as large. Both include the observed value, so they sum to at least 1.
/// </summary>
/// <param name="Less">p-value against the alternative "smaller", in (0, 1].</param>
/// <param name="Greater">p-value against the alternative "larger", in (0, 1].</param>
/// <param name="Exact">True when the null distribution was enumerated, false when it was sampled or approximated.</param>
public readonly record struct Tails(double Less, double Greater, bool Exact = true)
{
    /// <summary>No p-value is smaller, since none is 0: not even where a product of probabilities underflows.</summary>
    internal const double Smallest = 1e-300;

    /// <summary>The least p-value that an approximation may claim: that of a sampled test, 1e-5. Far tails are where approximations fail.</summary>
    internal const double LeastApproximate = 1.0 / (MonteCarlo.Permutations + 1);

    /// <summary>p-value against the alternative "smaller", in (0, 1].</summary>
    public double Less { get; } = Math.Max(Less, Smallest);

    /// <summary>p-value against the alternative "larger", in (0, 1].</summary>
    public double Greater { get; } = Math.Max(Greater, Smallest);

    /// <summary>The doubled p-value below which this test cannot tell how small it is.</summary>
    internal double Bound { get; private init; } = 2 * Smallest;

    /// <summary>The doubled smaller tail, at most 1.</summary>
    public double TwoSided => Math.Min(1, 2 * Math.Min(Less, Greater));

    /// <summary>The same test read in the other direction.</summary>
    public Tails Swapped => new(Greater, Less, Exact) { Bound = Bound };

    /// <summary>The p-values of a normal or t approximation, none below <see cref="LeastApproximate"/>.</summary>
    internal static Tails Approximate(double less, double greater) =>
        new(Math.Max(less, LeastApproximate), Math.Max(greater, LeastApproximate), Exact: false) { Bound = 2 * LeastApproximate };

    /// <summary>The p-values of a sampled null distribution: (count + 1) / (samples + 1), which is never 0 and keeps the level.</summary>
    /// <remarks>Phipson and Smyth, "Permutation p-values should never be zero", 2010.</remarks>
    internal static Tails Sampled(int asSmall, int asLarge, int samples) =>
        new((asSmall + 1.0) / (samples + 1), (asLarge + 1.0) / (samples + 1), Exact: false);
}
