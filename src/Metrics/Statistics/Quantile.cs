namespace Reproducibility.Metrics.Statistics;

/// <summary>Quantiles of values of which some may not have been reached.</summary>
public static class Quantile
{
    /// <summary>
    /// Linear between order statistics (definition 7 of Hyndman and Fan 1996); <c>+∞</c>, which ranks last, where a neighbour was not reached.
    /// </summary>
    /// <param name="values">[n] values, <c>+∞</c> where censored.</param>
    /// <param name="share">In [0, 1].</param>
    /// <exception cref="AssumptionException">No values, NaN, or a share out of range.</exception>
    public static double Of(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        Require.That(sorted.Length > 0, Assumption.NotEmpty, "There are no values.");
        Require.That(!double.IsNaN(sorted[0]), Assumption.NoNaN, "A value is NaN.");
        Require.That(share is >= 0 and <= 1, Assumption.InRange, $"A share of {share} is not in [0, 1].");
        var place = share * (sorted.Length - 1);
        var (lower, upper) = (sorted[(int)Math.Floor(place)], sorted[(int)Math.Ceiling(place)]);
        return double.IsPositiveInfinity(upper) ? upper : lower + (place - Math.Floor(place)) * (upper - lower);
    }
}
