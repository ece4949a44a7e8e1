namespace Reproducibility.Fixtures.Snapshots;

/// <summary>Whether the user wants what is received to be accepted; never on a build server, where nobody looks at it.</summary>
public static class SnapshotAcceptance
{
    private const string Name = "ACCEPT_SNAPSHOTS";
    private static readonly string[] buildServers = ["CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION"];

    /// <param name="environment">The value of an environment variable, or null.</param>
    public static bool IsRequested(Func<string, string?> environment)
    {
        if (!IsSet(Name))
            return false;
        if (buildServers.FirstOrDefault(IsSet) is { } server)
            throw new InvalidOperationException(
                $"{Name} is refused on a build server ({server} is set): accept snapshots on your own machine and commit them.");
        return true;

        bool IsSet(string name) => environment(name)?.Trim().ToLowerInvariant() is not (null or "" or "0" or "false");
    }
}
