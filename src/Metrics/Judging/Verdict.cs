using System.Text.Json.Serialization;

namespace Reproducibility.Metrics.Judging;

/// <summary>What the seeds say of a claim.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Verdict>))]
public enum Verdict
{
    /// <summary>Neither side of the claim could be rejected with these seeds.</summary>
    Undecided,

    /// <summary>The data reject "no effect, or one smaller than the margin".</summary>
    Supported,

    /// <summary>The data reject "the effect is as claimed, and larger than the margin".</summary>
    Refuted,

    /// <summary>No verdict: the nets did not learn, at this tier, what the claim compares. See <see cref="Requirement"/>.</summary>
    NotAtThisBudget,
}

/// <summary>Verdicts in print.</summary>
public static class VerdictWords
{
    /// <summary>"supported", "refuted", "undecided" or "not at this budget".</summary>
    public static string Word(this Verdict verdict) => verdict == Verdict.NotAtThisBudget ? "not at this budget" : verdict.ToString().ToLowerInvariant();
}
