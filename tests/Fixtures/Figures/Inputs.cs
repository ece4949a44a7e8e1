using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Fixtures.Figures;

/// <summary>A curve: the median over seeds, between the quartiles. All arrays have one length; NaN is a gap.</summary>
public sealed record Band(string Name, double[] X, double[] Median, double[] Lower, double[] Upper)
{
    /// <summary>
    /// Median and quartiles at each point of several runs, shape [seeds][points]: NaN counts as missing, a quantile that was not reached is a gap.
    /// </summary>
    public static Band Of(string name, double[] x, double[][] runs) =>
        new(name, x, Quantiles(x, runs, 0.5), Quantiles(x, runs, 0.25), Quantiles(x, runs, 0.75));

    /// <summary>A single curve without a band.</summary>
    public static Band Line(string name, double[] x, double[] y) => new(name, x, y, [], []);

    /// <summary>Its place among the colours, where panels of one figure show different lines; null: its place in its own panel.</summary>
    public int? Place { get; init; }

    internal bool HasBand => Lower.Length > 0;

    internal IEnumerable<Series> Series => HasBand
        ? [new($"{Name}, median", X, Median), new($"{Name}, lower quartile", X, Lower), new($"{Name}, upper quartile", X, Upper)]
        : [new(Name, X, Median)];

    private static double[] Quantiles(double[] x, double[][] runs, double share) =>
        [.. x.Select((_, point) => Strip.Quantile(runs.Select(run => run[point]), share))];
}

/// <summary>Values of one condition, one per seed.</summary>
public sealed record Strip(string Name, double[] Values)
{
    internal double Median => Quantile(Values, 0.5);

    /// <summary>Between two order statistics; an end that so few seeds do not bound is infinite.</summary>
    internal Interval Interval => Values.Where(value => !double.IsNaN(value)).ToArray() is { Length: > 0 } known
        ? MedianInterval.Of(known)
        : new Interval(double.NegativeInfinity, double.PositiveInfinity, 0.95);

    /// <summary>First less second, seed by seed.</summary>
    /// <param name="name">Of the comparison.</param>
    /// <param name="first">Values of one condition, [seeds].</param>
    /// <param name="second">Values of the other, of the same seeds in their order.</param>
    /// <exception cref="ArgumentException">They are not equally many.</exception>
    public static Strip Difference(string name, IReadOnlyCollection<double> first, IReadOnlyCollection<double> second) =>
        Paired(name, first, second, (a, b) => a - b);

    /// <summary>First over second, seed by seed; else as <see cref="Difference"/>.</summary>
    public static Strip Ratio(string name, IReadOnlyCollection<double> first, IReadOnlyCollection<double> second) =>
        Paired(name, first, second, (a, b) => a / b);

    /// <summary>A quantile of those that are known; NaN, which is not drawn, where it was not reached.</summary>
    internal static double Quantile(IEnumerable<double> values, double share)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        var quantile = known.Length == 0 ? double.NaN : Metrics.Statistics.Quantile.Of(known, share);
        return double.IsFinite(quantile) ? quantile : double.NaN;
    }

    private static Strip Paired(string name, IReadOnlyCollection<double> first, IReadOnlyCollection<double> second, Func<double, double, double> compare) =>
        first.Count == second.Count
            ? new Strip(name, [.. first.Zip(second, compare)])
            : throw new ArgumentException($"'{name}' compares {first.Count} runs with {second.Count}: pairs are runs of the same seeds.", nameof(second));
}

/// <summary>A value to compare with, drawn across the panel: chance, a threshold, a report's number.</summary>
public sealed record ReferenceLine(string Name, double Y);

/// <summary>Points of one group.</summary>
public sealed record Cloud(string Name, double[] X, double[] Y);

/// <summary>A path through a plane, from its first point to its last.</summary>
public sealed record Trajectory(string Name, double[] X, double[] Y);
