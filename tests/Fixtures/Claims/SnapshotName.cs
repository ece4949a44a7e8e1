namespace Reproducibility.Fixtures.Claims;

/// <summary>Where snapshots lie below <c>snapshots/</c>, without extension: the ids' own parts, and the data set behind the study's.</summary>
public static class SnapshotName
{
    /// <summary>Of a study's table and figure: <c>quick/elrod/1-3/params.mnist</c>.</summary>
    /// <param name="tier">Name of the tier.</param>
    /// <param name="study">Id of the study.</param>
    /// <param name="data">Name of the data set; empty for functions.</param>
    public static string OfStudy(string tier, string study, string data) => $"{tier}/{study}" + (data.Length > 0 ? $".{data}" : "");

    /// <summary>Of a claim: <c>quick/elrod/1-3/params.mnist.metrics-plateau-early</c>.</summary>
    public static string OfClaim(string tier, ClaimId claim, string data) => claim.Study.Length == 0
        ? OfStudy(tier, claim.ToString(), data)
        : $"{OfStudy(tier, $"{claim.Report}/{claim.Section}/{claim.Study}", data)}.{claim.Claim}";
}
