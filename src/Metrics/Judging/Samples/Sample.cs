using MathNet.Numerics.Statistics;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// One quantity of one condition over seeds. Two samples of one study are paired: value i of both comes from seed i.
/// </summary>
/// <param name="Name">What was measured and of what, as a finding prints it: "final loss of the deep net".</param>
/// <param name="Unit">"steps", "epochs"; empty for a pure number.</param>
/// <param name="Values">[seeds], in the study's seed order; <c>+∞</c> where it was not reached within the budget. Never NaN.</param>
/// <param name="Budget">Where the measurement was cut off (the censoring bound), in the unit; null where nothing is cut off.</param>
/// <exception cref="AssumptionException">No values, NaN or negative infinity.</exception>
public sealed record Sample(string Name, string Unit, IReadOnlyList<double> Values, double? Budget = null)
{
    /// <summary>[seeds], in the study's seed order.</summary>
    public IReadOnlyList<double> Values { get; } = Checked(Name, Values);

    /// <summary>
    /// [seeds], the largest magnitudes from which the values were computed, which bound their rounding (see <see cref="Rounding"/>): of a
    /// gap 0.938 - 0.928 it is 0.938. The values' own where they were measured.
    /// </summary>
    public IReadOnlyList<double> Magnitudes { get; init; } = [.. Values.Select(Math.Abs)];

    /// <summary>The condition it was measured under, "deep", where the name is "quantity of condition"; else null.</summary>
    public string? Condition { get; init; }

    /// <summary>The quantity alone, "final loss", where the name is "quantity of condition"; else the name.</summary>
    public string Quantity =>
        Condition is { } condition && Name.EndsWith($" of {condition}", StringComparison.Ordinal) ? Name[..^(condition.Length + 4)] : Name;

    /// <summary>Number of seeds.</summary>
    public int Seeds => Values.Count;

    /// <summary>The median over seeds; <c>+∞</c> when half of them or more were not reached.</summary>
    public double Median => Values.Median();

    /// <summary>Per seed, the difference of two paired samples of one unit: a gap, a gain, a change.</summary>
    public static Sample operator -(Sample a, Sample b) => a.With(b, $"{a.Name} - {b.Name}", a.Unit, (x, y) => x - y) with
    {
        Magnitudes = [.. a.Magnitudes.Zip(b.Magnitudes, Math.Max)],
    };

    /// <summary>Per seed, the quotient of two paired samples.</summary>
    public static Sample operator /(Sample a, Sample b) => a.With(b, $"{a.Name} / {b.Name}", "", (x, y) => x / y) with
    {
        Magnitudes =
            [.. a.Magnitudes.Zip(b.Values, (x, y) => Math.Abs(x / y)).Zip(b.Magnitudes.Zip(b.Values, (m, y) => m / Math.Abs(y)), (x, loss) => x * loss)],
    };

    /// <summary>Each value through a function: "log of ...", "error = 1 - accuracy".</summary>
    public Sample Map(string name, string unit, Func<double, double> map) => new(name, unit, Values.Select(map).ToArray());

    /// <summary>Each pair of values through a function.</summary>
    /// <exception cref="AssumptionException">Other seeds, or a result that is NaN (a difference of two censored times, 0 / 0).</exception>
    public Sample With(Sample other, string name, string unit, Func<double, double, double> combine)
    {
        Require.SameLength(Seeds, other.Seeds, $"{Name} and {other.Name}");
        return new(name, unit, Values.Zip(other.Values, combine).ToArray());
    }

    /// <summary>
    /// Per seed, the distance from the median of the other seeds: how far runs end apart. (From the median of all, a value's own part
    /// in it would make runs seem closer than they are.)
    /// </summary>
    /// <exception cref="AssumptionException">A single seed, or a value that was not reached.</exception>
    public Sample FromOthers()
    {
        Require.That(Seeds > 1, Assumption.NotEmpty, $"{Name} has one seed, which has no others.");
        Require.Finite([.. Values], Name);
        return new(
            $"distance of {Name} from the other seeds' median", Unit, [.. Values.Select((v, i) => Math.Abs(v - Values.Where((_, j) => j != i).Median()))])
        {
            Magnitudes = [.. Values.Select(_ => Magnitudes.Max())],
        };
    }

    /// <summary>The same values under another name.</summary>
    public Sample Named(string name) => this with { Name = name, Condition = null };

    /// <summary>Each value divided by a number.</summary>
    internal Sample Over(double divisor, string name, string unit) =>
        Map(name, unit, v => v / divisor) with { Magnitudes = [.. Magnitudes.Select(m => m / Math.Abs(divisor))] };

    /// <summary>Where a value lies against a bound, up to rounding: -1 below, 0 at it, 1 above.</summary>
    /// <param name="seed">Place of the value.</param>
    /// <param name="bound">The bound.</param>
    /// <param name="magnitude">Largest magnitude from which the bound was computed.</param>
    internal int Side(int seed, double bound, double magnitude = 0) => Rounding.Compare(Values[seed], bound, Math.Max(Magnitudes[seed], magnitude));

    /// <summary>The values, with those that are equal up to rounding made equal.</summary>
    internal double[] Merged() => Rounding.Merge(Values, Magnitudes);

    /// <summary>A value of this quantity as a finding prints it, without unit: "1573", or "> 20000" where censored.</summary>
    internal string Show(double value) => double.IsPositiveInfinity(value) && Budget is { } budget ? $"> {Numbers.InText(budget)}" : Numbers.InText(value);

    /// <summary>How it is called after another sample: "that of mid" where both are of one quantity.</summary>
    internal string After(Sample first) =>
        Condition is { } condition && first.Condition is not null && Quantity == first.Quantity ? $"that of {condition}" : Name;

    /// <summary>" steps", or nothing.</summary>
    internal string UnitSuffix => Unit.Length == 0 ? "" : " " + Unit;

    private static double[] Checked(string name, IReadOnlyList<double> values)
    {
        var copy = values.ToArray();
        Require.Valid(copy, name);
        return copy;
    }
}
