using Reproducibility.Metrics.Judging;

namespace Reproducibility.Fixtures.Claims;

/// <summary>A claim with what it was expected to come to and what it came to.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Expected">Verdict stated in the test; null where none is stated for this tier yet.</param>
/// <param name="Evidence">What the test returned; null where the study failed.</param>
/// <param name="Why">Why a claim does not replicate, in a sentence.</param>
/// <param name="Error">Why there is no evidence.</param>
public sealed record Judgement(ClaimAttribute Claim, Verdict? Expected, Evidence? Evidence, string? Why = null, string? Error = null)
{
    /// <summary>Whether the verdict is the one that the test states.</summary>
    public bool AsExpected => Evidence is { } evidence && (Expected is null || Expected == evidence.Verdict);

    /// <summary>What a failing test says.</summary>
    public string Message => $"""
        {Claim.Id}: {Claim.Statement}
        expected {Expected}, measured {Evidence?.Verdict.ToString() ?? Error}
        {Evidence?.Claim}
        {Evidence?.Finding}
        null hypothesis: {Evidence?.Null}
        """;
}
