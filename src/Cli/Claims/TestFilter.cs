namespace Reproducibility.Cli.Claims;

/// <summary>A choice of claims in NUnit's test selection language; each test of a claim has the claim's id as a property.</summary>
public static class TestFilter
{
    /// <summary>Selects exactly these claims; null: all, and the controls with them. Snapshots of whole studies are no claims.</summary>
    public static string Where(IReadOnlyList<Claim>? claims) => claims is null
        ? "cat != 'snapshot'"
        : string.Join(" or ", claims.Select(claim => $"Claim == '{claim.Id}'"));
}
