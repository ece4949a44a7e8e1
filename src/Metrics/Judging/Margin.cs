using System.Text.Json.Serialization;
using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>How a margin is measured.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MarginKind>))]
public enum MarginKind
{
    /// <summary>No margin.</summary>
    None,

    /// <summary>A difference, in the quantity's unit.</summary>
    Absolute,

    /// <summary>A quotient, at least 1.</summary>
    Ratio,
}

/// <summary>
/// The smallest difference that matters, fixed before any result is seen. "A is lower than B by m" is tested as "A raised by m is
/// still lower than B", so significance is relevance.
/// </summary>
/// <param name="Kind">Difference, quotient or none.</param>
/// <param name="Size">In the quantity's unit, or a quotient of at least 1.</param>
public readonly record struct Margin(MarginKind Kind, double Size)
{
    /// <summary>For a claim of pure order, where any difference matters.</summary>
    public static Margin None => default;

    /// <summary>A difference of at least <paramref name="difference"/> in the quantity's unit, e.g. 0.01 for one point of accuracy.</summary>
    public static Margin Absolute(double difference)
    {
        Require.That(difference >= 0 && double.IsFinite(difference), Assumption.InRange, $"A margin of {difference} is not a difference of at least 0.");
        return new(MarginKind.Absolute, difference);
    }

    /// <summary>A quotient of at least <paramref name="quotient"/>, e.g. 1.1 for ten per cent. For quantities that are never negative.</summary>
    public static Margin Ratio(double quotient)
    {
        Require.That(quotient >= 1 && double.IsFinite(quotient), Assumption.InRange, $"A ratio of {quotient} is not a quotient of at least 1.");
        return new(MarginKind.Ratio, quotient);
    }

    /// <summary>The value made worse by the margin: times the quotient, or plus the difference.</summary>
    /// <exception cref="AssumptionException">A negative value under a ratio.</exception>
    internal double Raise(double value)
    {
        if (Kind != MarginKind.Ratio)
            return value + Size;
        Check(value);
        return value * Size;
    }

    /// <summary>An error where the value is negative and the margin a ratio.</summary>
    internal void Check(double value) => Require.That(
        Kind != MarginKind.Ratio || value >= 0, Assumption.NonNegative, $"{value} is negative, so a ratio says nothing of it; use Margin.Absolute.");

    /// <summary>"10 %", "a factor 2", "0.01" or "any amount".</summary>
    public override string ToString() => Kind switch
    {
        MarginKind.Absolute => Numbers.InText(Size),
        MarginKind.Ratio when Size < 2 => $"{Numbers.InText(100 * (Size - 1))} %",
        MarginKind.Ratio => $"a factor {Numbers.InText(Size)}",
        _ => "any amount",
    };

    /// <summary>" by more than 10 %", or nothing.</summary>
    internal string Phrase => Kind == MarginKind.None || (Kind == MarginKind.Absolute && Size == 0) ? "" : $" by more than {this}";

    /// <summary>"name × 1.1" or "name + 0.01".</summary>
    internal string Raised(string name) => Kind switch
    {
        MarginKind.Absolute when Size > 0 => $"{name} + {Numbers.InText(Size)}",
        MarginKind.Ratio when Size > 1 => $"{name} × {Numbers.InText(Size)}",
        _ => name,
    };
}
