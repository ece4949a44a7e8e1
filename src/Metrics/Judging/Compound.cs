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
    public static Evidence All(string claim, IEnumerable<Evidence> parts) =>
        Combine(claim, [.. parts], "intersection-union of", ps => ps.Max(p => p.PFor), ps => Bonferroni(ps.Min(p => p.PAgainst), ps.Count));

    /// <summary>"Loss or accuracy is worse." Supported when one part is, refuted when all are.</summary>
    public static Evidence Any(params Evidence[] parts) =>
        Combine(string.Join("; or ", parts.Select(p => p.Claim)), parts, "union-intersection of", ps => Bonferroni(ps.Min(p => p.PFor), ps.Count), ps => ps.Max(p => p.PAgainst));

    /// <summary>The contrary: supported where the claim is refuted.</summary>
    public static Evidence Not(Evidence claim) => (claim with
    {
        Claim = $"not: {claim.Claim}",
        Null = $"the contrary of: {claim.Null}",
        PFor = claim.PAgainst,
        PAgainst = claim.PFor,
    }).At(claim.Level);

    /// <summary>Both this claim and another.</summary>
    public static Evidence And(this Evidence first, Evidence second) => All(first, second);

    private static double Bonferroni(double p, int parts) => Math.Min(1, p * parts);

    private static Evidence Combine(
        string claim,
        IReadOnlyList<Evidence> parts,
        string method,
        Func<IReadOnlyList<Evidence>, double> pFor,
        Func<IReadOnlyList<Evidence>, double> pAgainst)
    {
        Require.That(parts.Count > 0, Assumption.NotEmpty, $"\"{claim}\" has no parts.");
        if (parts.Count == 1)
            return parts[0] with { Claim = claim };
        return new Evidence
        {
            Claim = claim,
            Null = string.Join("; or ", parts.Select(p => p.Null)),
            Procedure = $"{method} {parts.Count}: {Text.List(parts.Select(p => p.Procedure).Distinct(StringComparer.Ordinal).ToArray())}",
            Measured = string.Join("; ", parts.Select(p => $"{p.Claim}: {p.Verdict.ToString().ToLowerInvariant()} ({p.Measured})")),
            Seeds = parts.Min(p => p.Seeds),
            PFor = pFor(parts),
            PAgainst = pAgainst(parts),
            Parts = parts,
            Plan = level => Outlook(parts, level),
        }.At(parts[0].Level);
    }

    // The part that needs most.
    private static Outlook Outlook(IReadOnlyList<Evidence> parts, double level)
    {
        var open = parts.Select(p => p.At(level).Outlook).OfType<Outlook>().ToArray();
        return open.Length == 0
            ? new Outlook(null, "effect", null, "the parts disagree, and refuting one of several takes a smaller p-value")
            : open.MaxBy(o => (o.Reason is not null, o.SeedsNeeded ?? int.MaxValue))!;
    }
}
