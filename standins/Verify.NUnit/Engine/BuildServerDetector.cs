namespace DiffEngine;

/// <summary>Whether this is a build server, told by its environment variables; settable within one flow of calls.</summary>
public static class BuildServerDetector
{
    private static readonly AsyncLocal<bool?> set = new();

    private static readonly bool found =
        new[] { "JENKINS_URL", "GITHUB_ACTION", "TEAMCITY_VERSION", "GITLAB_CI", "GO_SERVER_URL", "TRAVIS_BUILD_ID", "APPVEYOR", "BITBUCKET_BUILD_NUMBER" }
            .Any(name => Environment.GetEnvironmentVariable(name) is not null)
        || Is("TF_BUILD", "True") || Is("DOTNET_RUNNING_IN_CONTAINER", "true") || Is("BuildRunner", "MyGet");

    public static bool Detected
    {
        get => set.Value ?? found;
        set => set.Value = value;
    }

    private static bool Is(string name, string value) =>
        string.Equals(Environment.GetEnvironmentVariable(name), value, StringComparison.OrdinalIgnoreCase);
}
