using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;

namespace Reproducibility.Fixtures.Claims;

/// <summary>Accepted files that no study and no claim makes: what a renamed test leaves behind.</summary>
public static class OrphanedSnapshots
{
    private static readonly string[] Data = ["", PublishedData.Mnist.Name.ToLowerInvariant(), PublishedData.Cifar10.Name.ToLowerInvariant()];

    /// <summary>Their paths from the folder, in order.</summary>
    /// <param name="folder">The folder of snapshots.</param>
    /// <param name="studies">Ids of the studies that are tested.</param>
    /// <param name="claims">Ids of the claims.</param>
    public static IReadOnlyList<string> In(string folder, IEnumerable<string> studies, IEnumerable<string> claims)
    {
        var tiers = Enum.GetNames<Tier>().Select(tier => tier.ToLowerInvariant()).ToArray();
        var made = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (tier, data) in tiers.SelectMany(tier => Data.Select(data => (tier, data))))
        {
            foreach (var name in studies.Select(study => SnapshotName.OfStudy(tier, study, data)))
                made.UnionWith([$"{name}.verified.md", $"{name}.verified.svg"]);
            made.UnionWith(claims.Select(claim => $"{SnapshotName.OfClaim(tier, ClaimId.Parse(claim), data)}.verified.md"));
        }

        return [.. Directory.EnumerateFiles(folder, "*.verified.*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Except(made).Order(StringComparer.Ordinal)];
    }
}
