using MathNet.Numerics.Distributions;

namespace Reproducibility.Metrics.Statistics;

/// <summary>
/// Bias-corrected and accelerated (BCa) bootstrap interval (Efron 1987, "Better bootstrap confidence intervals"), given the bootstrap
/// distribution of the estimate, enumerated or sampled.
/// </summary>
public static class Bootstrap
{
    /// <param name="replicates">Values of the estimate over resamples, [B], in any order.</param>
    /// <param name="weights">Probability of each replicate, [B]; empty where all weigh the same.</param>
    /// <param name="estimate">The estimate from the data.</param>
    /// <param name="acceleration">From <see cref="Acceleration"/>.</param>
    /// <param name="confidence">Coverage, in (0, 1).</param>
    /// <returns>Ends are values of replicates. A distribution of one value gives an interval of that value.</returns>
    /// <exception cref="AssumptionException">No replicates, or a weight for only some.</exception>
    public static Interval BiasCorrected(
        ReadOnlySpan<double> replicates, ReadOnlySpan<double> weights, double estimate, double acceleration, double confidence = 0.95)
    {
        Require.Valid(replicates, nameof(replicates));
        var (values, mass) = (replicates.ToArray(), weights.ToArray());
        if (mass.Length == 0)
            Array.Sort(values);
        else
        {
            Require.SameLength(values.Length, mass.Length, "Replicates and weights");
            Array.Sort(values, mass);
        }

        // Half the mass at the estimate itself counts as below it: on a lattice "below" alone would be biased.
        double total = 0, below = 0;
        for (var i = 0; i < values.Length; i++)
        {
            total += Mass(i);
            below += values[i] < estimate ? Mass(i) : values[i] == estimate ? Mass(i) / 2 : 0;
        }

        if (below <= 0 || below >= total)
            return new Interval(values[0], values[^1], confidence);
        var bias = Normal.InvCDF(0, 1, below / total);
        return new Interval(Quantile((1 - confidence) / 2), Quantile((1 + confidence) / 2), confidence);

        double Mass(int i) => mass.Length == 0 ? 1 : mass[i];

        double Quantile(double q)
        {
            var z = bias + Normal.InvCDF(0, 1, q);
            var wanted = Normal.CDF(0, 1, bias + z / (1 - acceleration * z)) * total * (1 - 1e-12);
            var cumulative = 0.0;
            for (var i = 0; i < values.Length; i++)
                if ((cumulative += Mass(i)) >= wanted)
                    return values[i];
            return values[^1];
        }
    }

    /// <summary>Interval of a mean, from resampled means.</summary>
    /// <param name="values">Independent finite values, [n].</param>
    /// <param name="confidence">Coverage, in (0, 1).</param>
    public static Interval OfMean(ReadOnlySpan<double> values, double confidence = 0.95)
    {
        Require.Finite(values, nameof(values));
        var data = values.ToArray();
        var mean = data.Average();
        var random = new MonteCarlo();
        var replicates = new double[MonteCarlo.Resamples];
        for (var b = 0; b < replicates.Length; b++)
        {
            for (var i = 0; i < data.Length; i++)
                replicates[b] += data[random.Below(data.Length)];
            replicates[b] /= data.Length;
        }

        return BiasCorrected(replicates, [], mean, Acceleration(Array.ConvertAll(data, v => v - mean)), confidence);
    }

    /// <summary>Acceleration Σl³ / (6 (Σl²)^1.5) from the influence of each observation (Efron 1987, eq. 7.3); 0 where all agree.</summary>
    /// <param name="influence">
    /// How far each observation pulls the estimate, [n]; for a mean, the observation less the mean (the jackknife gives the same).
    /// </param>
    public static double Acceleration(ReadOnlySpan<double> influence)
    {
        Require.Finite(influence, nameof(influence));
        double squares = 0, cubes = 0;
        foreach (var l in influence)
            (squares, cubes) = (squares + l * l, cubes + l * l * l);
        return squares == 0 ? 0 : cubes / (6 * Math.Pow(squares, 1.5));
    }
}
