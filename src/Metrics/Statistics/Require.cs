namespace Reproducibility.Metrics.Statistics;

/// <summary>Checks at the door of a procedure; each throws an <see cref="AssumptionException"/> that names the subject.</summary>
internal static class Require
{
    /// <summary>Non-empty, no NaN, no negative infinity; <c>+∞</c> (censored) passes.</summary>
    internal static void Valid(ReadOnlySpan<double> values, string subject)
    {
        if (values.IsEmpty)
            throw new AssumptionException(Assumption.NotEmpty, $"{subject} has no values.");
        for (var i = 0; i < values.Length; i++)
            if (double.IsNaN(values[i]) || double.IsNegativeInfinity(values[i]))
                throw new AssumptionException(Assumption.NoNaN, $"{subject}[{i}] is {values[i]}; a value is a number, or +∞ where it was not reached.");
    }

    /// <summary>As <see cref="Valid"/>, and nothing censored.</summary>
    internal static void Finite(ReadOnlySpan<double> values, string subject)
    {
        Valid(values, subject);
        for (var i = 0; i < values.Length; i++)
            if (!double.IsFinite(values[i]))
                throw new AssumptionException(Assumption.Finite, $"{subject}[{i}] is {values[i]}; this procedure needs finite values.");
    }

    internal static void SameLength(int a, int b, string subject)
    {
        if (a != b)
            throw new AssumptionException(Assumption.SameLength, $"{subject}: {a} values against {b}; paired values must be equally many, in the same order.");
    }

    internal static void That(bool holds, Assumption assumption, string message)
    {
        if (!holds)
            throw new AssumptionException(assumption, message);
    }
}
