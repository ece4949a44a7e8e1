namespace Reproducibility.Metrics.Statistics;

/// <summary>What a procedure requires of its input.</summary>
public enum Assumption
{
    /// <summary>At least one value (or, where said, at least two conditions).</summary>
    NotEmpty,

    /// <summary>No NaN, and no negative infinity: <c>+∞</c> alone stands for "not reached within the budget".</summary>
    NoNaN,

    /// <summary>As many values as the other sample, since a seed is a pair.</summary>
    SameLength,

    /// <summary>Every value finite, where a censored value has no meaning.</summary>
    Finite,

    /// <summary>No negative value, where a ratio is taken.</summary>
    NonNegative,

    /// <summary>Strictly increasing, as the levels of a sweep are.</summary>
    Increasing,

    /// <summary>Not all values equal, where a constant has no answer.</summary>
    NotConstant,

    /// <summary>Inside the range that the parameter's description gives.</summary>
    InRange,
}

/// <summary>The input breaks an assumption of the procedure; <see cref="Violated"/> says which.</summary>
public sealed class AssumptionException(Assumption violated, string message) : ArgumentException(message)
{
    /// <summary>The broken assumption.</summary>
    public Assumption Violated { get; } = violated;
}
