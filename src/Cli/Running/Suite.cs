using Reproducibility.Cli.Setup;

namespace Reproducibility.Cli.Running;

/// <summary>Runs the tests of a project in a test host.</summary>
public sealed class Suite(Checkout checkout, OutputFolder output, CancellationToken stop)
{
    /// <summary>Runs what is built.</summary>
    /// <param name="project">Folder of the project, from the root.</param>
    /// <param name="options">Of dotnet test; those after "--" come last.</param>
    /// <param name="environment">Variables of the host.</param>
    /// <param name="log">Hears the host's output.</param>
    /// <returns>The exit status.</returns>
    public int Run(string project, IReadOnlyList<string> options, IEnumerable<KeyValuePair<string, string>> environment, Action<string> log) => DotNet.Run(
        checkout,
        ["test", project, "--no-build", "--nologo", "-v", "quiet", "--results-directory", output["results"], .. options],
        environment,
        log,
        stop);
}
