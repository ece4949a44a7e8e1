using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// Compound claims. "All" is an intersection-union test (Berger 1982): supported when every part is, each at the full level, so its
/// p-value is the largest of the parts'. It is refuted when one part is; as any of m parts may do so, the smallest p-value counts m times
/// (Bonferroni). "Any" is the mirror image.
/// </summary>
public static class Compound
{
    /// <summary>"The deepest is the fastest AND ends lowest."</summary>
    public static Evidence All(params Evidence[] parts) => All(string.Join("; and ", parts.Select(p => p.Claim)), parts);

    /// <inheritdoc cref="All(Evidence[])"/>
    /// <param name="claim">The compound claim in words.</param>
    /// <param name="parts">At least one.</param>
    /// <exception cref="AssumptionException">No parts.</exception>
    public static Evidence All(string claim, IEnumerable<Evidence> parts)
    {
        Evidence[] all = [.. parts];
        return Combine(claim, all, "intersection-union", all.MaxBy(p => p.PFor)?.PFor, Bonferroni(all.MinBy(p => p.PAgainst)?.PAgainst, all.Length));
    }

    /// <summary>"Loss or accuracy is worse." Supported when one part is, refuted when all are.</summary>
    public static Evidence Any(params Evidence[] parts) => Combine(
        string.Join("; or ", parts.Select(p => p.Claim)),
        parts,
        "union-intersection",
        Bonferroni(parts.MinBy(p => p.PFor)?.PFor, parts.Length),
        parts.MaxBy(p => p.PAgainst)?.PAgainst);

    /// <summary>The contrary: supported where the claim is refuted.</summary>
    public static Evidence Not(Evidence claim) => claim with
    {
        Claim = $"not: {claim.Claim}",
        Null = $"the contrary of: {claim.Null}",
        PFor = claim.PAgainst,
        PAgainst = claim.PFor,
    };

    private static double? Bonferroni(double? p, int parts) => p is { } value ? Math.Min(1, value * parts) : null;

    private static Evidence Combine(string claim, Evidence[] parts, string method, double? pFor, double? pAgainst)
    {
        Require.That(parts.Length > 0, Assumption.NotEmpty, $"\"{claim}\" has no parts.");
        if (parts.Length == 1)
            return parts[0] with { Claim = claim };
        var evidence = new Evidence
        {
            Level = parts[0].Level,
            Claim = claim,
            Null = string.Join("; or ", parts.Select(p => p.Null)),
            Procedure = $"{method} of {parts.Length}: {Text.List(parts.Select(p => p.Procedure).Distinct(StringComparer.Ordinal).ToArray())}",
            Measured = "",
            Seeds = parts.Min(p => p.Seeds),
            PFor = pFor!.Value,
            PAgainst = pAgainst!.Value,
            Parts = parts,
            Plan = level => Outlook(parts, level),
        };
        return evidence with { Measured = Measured(evidence) };
    }

    // How the parts came out, and the numbers of the one that decides: the strongest for the verdict if one is enough, else the weakest.
    private static string Measured(Evidence whole)
    {
        var counts = whole.Parts.GroupBy(p => p.Verdict).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.Word()}");
        var part = whole.Verdict == Verdict.Refuted ? whole.Parts.MinBy(p => p.PAgainst)! : whole.Parts.MaxBy(p => p.PFor)!;
        return $"of {whole.Parts.Count} parts {Text.List([.. counts])}; {part.Claim}: {part.Measured}";
    }

    // Of the part that is farthest from support.
    private static Outlook Outlook(Evidence[] parts, double level) => parts.MaxBy(p => p.PFor)!.At(level).Outlook
        ?? new Outlook(null, "effect", null, "the parts disagree, and refuting one of several takes a smaller p-value");
}
