using System.Globalization;

namespace Reproducibility.Results;

/// <summary>A number that a report recorded, and where it falls among the seeds of the arm that did what its author did.</summary>
/// <param name="Quantity">As a claim's values name it: "final loss".</param>
/// <param name="Condition">"deep, as run".</param>
/// <param name="Printed">The number with the digits that are known of it; "never" for a time that was not reached.</param>
/// <param name="Known">"printed", "stored" (a notebook's output), "plot" (read off a figure), "text", "computed" (from the others).</param>
/// <param name="Run">Tells the author's runs of one condition apart; empty for the first.</param>
public sealed record RecordedNumber(string Quantity, string Condition, string Printed, string Known, string Run = "")
{
    /// <summary>Where it falls; null where it is not compared: not measured, or of another scale than the tier's.</summary>
    public SeedRange? Seeds { get; init; }

    /// <summary>The number; +infinity for "never".</summary>
    public double Value => Parse(Printed);

    /// <summary>Whether it lies in the range of the seeds, ends included; null where it is not compared.</summary>
    public bool? Inside => Seeds is { } seeds ? seeds.Lowest <= Value && Value <= seeds.Highest : null;

    /// <summary>The same among the values of seeds.</summary>
    public RecordedNumber Among(IEnumerable<double> seeds) => this with { Seeds = SeedRange.About(Value, seeds.Select(Rounded)) };

    /// <summary>A number, "never" being +infinity.</summary>
    public static double Parse(string text) => text == "never" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>As many decimals as are printed: "5.2e-5" has six.</summary>
    private double Rounded(double value)
    {
        var (mantissa, exponent) = Printed.Split('e', 'E') is [var m, var e] ? (m, int.Parse(e, CultureInfo.InvariantCulture)) : (Printed, 0);
        var decimals = (mantissa.IndexOf('.') is var point and >= 0 ? mantissa.Length - point - 1 : 0) - exponent;
        return Math.Round(value, Math.Clamp(decimals, 0, 15));
    }
}

/// <summary>The values of seeds, rounded as the recorded number is, and its place among them.</summary>
/// <param name="Count">Number of seeds.</param>
/// <param name="Lowest">The lowest of them.</param>
/// <param name="Median">Their median.</param>
/// <param name="Highest">The highest of them.</param>
/// <param name="Percentile">Share of the seeds below the recorded number, in per cent; those equal to it count half.</param>
/// <param name="Chance">Probability that one more seed lies inside the range of the others.</param>
public sealed record SeedRange(int Count, double Lowest, double Median, double Highest, double Percentile, double Chance)
{
    /// <summary>
    /// The range of seeds about a number. Were the report's run one more seed, each of the n + 1 values would be the report's with the same probability, and it
    /// lies outside where it is the only lowest or the only highest of them. So the chance to lie inside is (n - 1) / (n + 1), and more with ties at the ends.
    /// </summary>
    public static SeedRange About(double number, IEnumerable<double> seeds)
    {
        double[] sorted = [.. seeds.Order()], all = [.. sorted.Append(number).Order()];
        var (n, below, equal) = (sorted.Length, sorted.Count(v => v < number), sorted.Count(v => v.Equals(number)));
        var outside = (all[0] < all[1] ? 1 : 0) + (all[^1] > all[^2] ? 1 : 0);
        return new SeedRange(n, sorted[0], Middle(sorted), sorted[^1], 100 * (below + equal / 2.0) / n, 1 - outside / (n + 1.0));
    }

    // Half of a sum of two infinities would be one too; of a number and infinity it is infinity, as a time that half of the seeds never reach.
    private static double Middle(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
