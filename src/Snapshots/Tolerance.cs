using System.Globalization;
using System.Text.RegularExpressions;

namespace Reproducibility.Snapshots;

/// <summary>
/// How far a received number may lie from the verified one: not at all, a share of the verified value, an amount, or however far.
/// A column's header states it, as in <c>loss (±5 %)</c>, and the comparer reads it from there.
/// </summary>
public sealed partial record Tolerance
{
    private readonly double share;
    private readonly double amount;

    private Tolerance(double share, double amount) => (this.share, this.amount) = (share, amount);

    public static Tolerance Exact { get; } = new(0, 0);

    /// <summary>Any number for any other, as in <c>found (±∞)</c>: the text around the numbers alone is compared.</summary>
    public static Tolerance Any { get; } = new(0, double.PositiveInfinity);

    /// <param name="percent">Of the verified value; 5 means ±5 %.</param>
    public static Tolerance Percent(double percent) => new(Positive(percent) / 100, 0);

    /// <param name="amount">In the unit of the column.</param>
    public static Tolerance Absolute(double amount) => new(0, Positive(amount));

    /// <summary>The tolerance that a column's header states; exact where it states none.</summary>
    public static Tolerance InHeader(string header)
    {
        var stated = Stated().Match(header);
        if (!stated.Success)
            return Exact;
        if (stated.Groups["any"].Success)
            return Any;
        var value = double.Parse(stated.Groups["value"].Value, CultureInfo.InvariantCulture);
        return stated.Groups["percent"].Success ? Percent(value) : Absolute(value);
    }

    /// <summary>The largest difference from this verified value that passes, in the unit of the column.</summary>
    public double Allowed(double verified) => (share * Math.Abs(verified)) + amount;

    /// <summary>Whether the received value passes; a millionth of the tolerance is left for decimal fractions that are not binary ones.</summary>
    public bool Admits(double verified, double received) =>
        verified.Equals(received) || Math.Abs(received - verified) <= Allowed(verified) * (1 + 1e-6);

    /// <summary>As in a header: <c>±5 %</c>, <c>±0.01</c>, or nothing.</summary>
    public override string ToString() => (share, amount) switch
    {
        (0, 0) => "",
        (0, double.PositiveInfinity) => "±∞",
        (0, _) => $"±{amount.ToString("R", CultureInfo.InvariantCulture)}",
        _ => $"±{((decimal)(share * 100)).ToString("G", CultureInfo.InvariantCulture)} %",
    };

    private static double Positive(double value) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A tolerance is positive; Tolerance.Exact admits no difference.");

    [GeneratedRegex(@"\(±((?<any>∞)|(?<value>\d+(\.\d+)?([eE][-+]?\d+)?)(?<percent> %)?)\)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Stated();
}
