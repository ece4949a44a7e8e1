using System.Text.Json.Serialization;

namespace Reproducibility.Metrics.Judging;

/// <summary>What the seeds say of a claim.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Neither side of the claim could be rejected with these seeds.</summary>
    Undecided,

    /// <summary>That the claim is false, or true by less than the smallest difference that matters, is rejected.</summary>
    Supported,

    /// <summary>That the claim is true by at least the smallest difference that matters is rejected.</summary>
    Refuted,
}

/// <summary>Verdicts in print.</summary>
public static class VerdictWords
{
    /// <summary>"supported", "refuted" or "undecided".</summary>
    public static string Word(this Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
