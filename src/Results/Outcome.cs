using System.Text.Json.Serialization;

namespace Reproducibility.Results;

/// <summary>How a claim came out: a verdict, or why there is none. In the order in which a reader wants to see them.</summary>
[JsonConverter(typeof(OutcomeConverter))]
public enum Outcome
{
    /// <summary>The study ended in an error, so nothing was judged.</summary>
    Failed,

    /// <summary>The data reject the claim.</summary>
    Refuted,

    /// <summary>The data reject neither the claim nor its opposite.</summary>
    Undecided,

    /// <summary>The data reject the claim's opposite.</summary>
    Supported,

    /// <summary>The tier's design cannot carry the claim; this is no verdict and never counts as refuted.</summary>
    NotAtThisBudget,
}

/// <summary>Outcomes in print.</summary>
public static class OutcomeWords
{
    /// <summary>"supported", "refuted", "undecided", "not at this budget" or "failed".</summary>
    public static string Word(this Outcome outcome) => outcome switch
    {
        Outcome.NotAtThisBudget => "not at this budget",
        _ => outcome.ToString().ToLowerInvariant(),
    };

    /// <summary>A sign that tells the outcomes apart without colour.</summary>
    public static string Sign(this Outcome outcome) => outcome switch
    {
        Outcome.Supported => "✓",
        Outcome.Refuted => "✗",
        Outcome.Undecided => "?",
        Outcome.NotAtThisBudget => "–",
        _ => "!",
    };
}

/// <summary>Outcomes in JSON: "notAtThisBudget".</summary>
public sealed class OutcomeConverter() : JsonStringEnumConverter<Outcome>(System.Text.Json.JsonNamingPolicy.CamelCase, allowIntegerValues: false);
