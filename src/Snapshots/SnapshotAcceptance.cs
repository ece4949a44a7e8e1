namespace Reproducibility.Snapshots;

/// <summary>Whether the user wants what is received to be accepted; never on a build server, where nobody looks at it.</summary>
public static class SnapshotAcceptance
{
    private const string Name = "ACCEPT_SNAPSHOTS";
    private static readonly string[] buildServers = ["CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION"];

    /// <param name="environment">The value of an environment variable, or null.</param>
    public static bool IsRequested(Func<string, string?> environment)
    {
        if (!IsSet(environment, Name))
            return false;
        Refuse(environment, Name);
        return true;
    }

    /// <summary>Refuses to accept on a build server.</summary>
    /// <param name="environment">The value of an environment variable, or null.</param>
    /// <param name="what">What is refused: a variable or an option.</param>
    /// <exception cref="InvalidOperationException">This is a build server.</exception>
    public static void Refuse(Func<string, string?> environment, string what)
    {
        if (buildServers.FirstOrDefault(name => IsSet(environment, name)) is { } server)
            throw new InvalidOperationException(
                $"{what} is refused on a build server ({server} is set): accept snapshots on your own machine and commit them.");
    }

    private static bool IsSet(Func<string, string?> environment, string name) =>
        environment(name)?.Trim().ToLowerInvariant() is not (null or "" or "0" or "false");
}
