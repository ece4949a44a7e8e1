using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// Compound claims. "All" is an intersection-union test (Berger 1982): supported when every part is, each at the full level, so its
/// p-value is the largest of the parts'. It is refuted when one part is; as any of m parts may do so, the smallest p-value counts m times
/// (Bonferroni). "Any" is the mirror image.
/// </summary>
/// <remarks>
/// A part that is not at this budget is an unknown of three-valued logic: one refuted part still refutes all, one supported part supports
/// any; else the compound is not at this budget either.
/// </remarks>
public static class Compound
{
    private static readonly Kind Intersection = new("intersection-union", "; or ", "refute"), Union = new("union-intersection", "; and ", "support");

    /// <summary>"The deepest is the fastest AND ends lowest."</summary>
    public static Evidence All(params Evidence[] parts) => All(string.Join("; and ", parts.Select(p => p.Claim)), parts);

    /// <inheritdoc cref="All(Evidence[])"/>
    /// <param name="claim">The compound claim in words.</param>
    /// <param name="parts">At least one.</param>
    /// <exception cref="AssumptionException">No parts.</exception>
    public static Evidence All(string claim, IEnumerable<Evidence> parts)
    {
        Evidence[] all = [.. parts];
        Require.That(all.Length > 0, Assumption.NotEmpty, $"\"{claim}\" has no parts.");
        var (weakest, worst) = (all.MaxBy(p => p.PFor)!, all.MinBy(p => p.PAgainst)!);
        return Combine(claim, all, Intersection, weakest.PFor, Bonferroni(worst.PAgainst, all), weakest, worst);
    }

    /// <summary>"Loss or accuracy is worse." Supported when one part is, refuted when all are.</summary>
    public static Evidence Any(params Evidence[] parts)
    {
        Require.That(parts.Length > 0, Assumption.NotEmpty, "\"One of several\" has no parts.");
        var (best, least) = (parts.MinBy(p => p.PFor)!, parts.MaxBy(p => p.PAgainst)!);
        var claim = string.Join("; or ", parts.Select(p => p.Claim));
        return Combine(claim, parts, Union, Bonferroni(best.PFor, parts), least.PAgainst, best, least);
    }

    /// <summary>
    /// A claim that leaves open what it is about: supported where it is under every reading, refuted where it is under every one, for refuting what was
    /// inferred refutes nothing that was said. Where one reading is supported and another refuted, no number of seeds decides.
    /// </summary>
    /// <param name="claim">The claim in words.</param>
    /// <param name="readings">At least one.</param>
    public static Evidence InEvery(string claim, params IEnumerable<Evidence> readings)
    {
        Evidence[] all = [.. readings];
        var either = All(claim, all);
        return either with
        {
            PAgainst = all.Max(reading => reading.PAgainst),
            MustAgree = true,
            Plan = level => either.At(level) is var judged && Disagree(judged.Parts)
                ? new Outlook(null, "effect", null, "readings are supported and refuted, which no number of seeds changes")
                : judged.Parts.Where(reading => reading.Verdict == Verdict.Undecided).MaxBy(reading => reading.PFor)?.Outlook
                    ?? new Outlook(null, "effect", null, "some readings are not at this budget"),
        };
    }

    /// <summary>Whether one is supported and another refuted.</summary>
    internal static bool Disagree(IReadOnlyList<Evidence> readings) =>
        readings.Any(reading => reading.Verdict == Verdict.Supported) && readings.Any(reading => reading.Verdict == Verdict.Refuted);

    /// <summary>The contrary: supported where the claim is refuted.</summary>
    public static Evidence Not(Evidence claim) => claim with
    {
        Claim = $"not: {claim.Claim}",
        Null = claim.Claim,
        PFor = claim.PAgainst,
        PAgainst = claim.PFor,
        Summary = claim.Summary is null ? null : whole => claim.At(whole.Level).Measured,
    };

    private static double Bonferroni(double p, Evidence[] parts) => Math.Min(1, p * parts.Length);

    // The parts that decide are named: the one on which support hangs, and the one on which refutation does.
    private static Evidence Combine(
        string claim, Evidence[] parts, Kind kind, double pFor, double pAgainst, Evidence supporting, Evidence refuting)
    {
        if (parts.Length == 1)
            return parts[0] with { Claim = claim };
        var evidence = new Evidence
        {
            Level = parts[0].Level,
            Claim = claim,
            Null = string.Join(kind.Joint, parts.Select(p => p.Null)),
            Procedure = $"{kind.Method} of {parts.Length}: {Text.List(parts.Select(p => p.Procedure).Distinct(StringComparer.Ordinal).ToArray())}",
            Measured = "",
            Seeds = parts.Min(p => p.Seeds),
            PFor = pFor,
            PAgainst = pAgainst,
            Parts = parts,
            Plan = level => supporting.At(level).Outlook ?? new Outlook(
                null, "effect", null, $"to {kind.ByOne} by one of {parts.Length} parts takes a p-value of {Numbers.InText(level / parts.Length)}"),
        };
        return evidence with { Measured = Summary(evidence), Summary = Summary };

        string Summary(Evidence whole) => Measured(whole, whole.Verdict switch
        {
            Verdict.Refuted => whole.Parts[Array.IndexOf(parts, refuting)],
            Verdict.NotAtThisBudget => whole.Parts.First(p => p.Verdict == Verdict.NotAtThisBudget),
            _ => whole.Parts[Array.IndexOf(parts, supporting)],
        });
    }

    // How the parts came out, and the numbers of the one that decides.
    private static string Measured(Evidence whole, Evidence part)
    {
        var counts = whole.Parts.GroupBy(p => p.Verdict).OrderBy(g => g.Key).Select(g => $"{g.Count()} {g.Key.Word()}");
        return $"of {whole.Parts.Count} parts {Text.List([.. counts])}; {part.Claim}: {part.Measured}";
    }

    /// <summary>How a compound is said: its method, what joins the parts' null hypotheses, and what one part can do alone.</summary>
    private sealed record Kind(string Method, string Joint, string ByOne);
}
