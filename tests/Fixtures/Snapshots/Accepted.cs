using System.Runtime.CompilerServices;
using Reproducibility.Fixtures.Running;

namespace Reproducibility.Fixtures.Snapshots;

/// <summary>
/// The repository's accepted tables and figures, reviewed as diffs. Accept a change by moving <c>.received.</c> to
/// <c>.verified.</c>, or by running with <c>ACCEPT_SNAPSHOTS=1</c>.
/// </summary>
public static class Accepted
{
    /// <summary>Whether this run accepts what it measures.</summary>
    public static bool Accepting => SnapshotAcceptance.IsRequested(Environment.GetEnvironmentVariable);

    /// <summary>Verifies a table, a figure or both.</summary>
    /// <param name="path">Without extension: <c>quick/elrod/1-1/sinc</c> is <c>snapshots/quick/elrod/1-1/sinc.verified.md</c> and <c>.svg</c>.</param>
    /// <param name="markdown">The tables and texts.</param>
    /// <param name="svg">The figure.</param>
    /// <param name="sourceFile">Filled in by the compiler.</param>
    public static SettingsTask Verify(string path, string? markdown, string? svg = null, [CallerFilePath] string sourceFile = "") =>
        new SnapshotFolder(Path.Combine(Repository.Root, "snapshots"), Accepting)
            .Verify(path, markdown, svg, sourceFile);
}
