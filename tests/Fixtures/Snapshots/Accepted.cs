using System.Runtime.CompilerServices;
using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Settings;
using VerifyTests;

namespace Reproducibility.Fixtures.Snapshots;

/// <summary>
/// The repository's accepted tables and figures, reviewed as diffs. Accept a change by moving <c>.received.</c> to
/// <c>.verified.</c>, or by running with <c>ACCEPT_SNAPSHOTS=1</c>.
/// </summary>
public static class Accepted
{
    /// <summary>Whether this run accepts what it measures.</summary>
    public static bool Accepting => SnapshotAcceptance.IsRequested(Environment.GetEnvironmentVariable);

    private static SnapshotFolder Folder => new(Path.Combine(Repository.Root, "snapshots"), Accepting);

    /// <summary>
    /// Whether a study's run with these settings has snapshots to match: with each study's own seeds, at the quick tier, and at another one where the study
    /// has some or is given them now.
    /// </summary>
    public static bool Keeps(RunSettings settings, string study) => settings.Snapshots && settings.OwnSeeds
        && Folder.Keeps(settings.Tier == Tier.Quick ? settings.TierName : $"{settings.TierName}/{study}");

    /// <summary>Whether a text is accepted, by its path as in <see cref="Verify"/>.</summary>
    public static bool Has(string path) => File.Exists(Path.Combine(Folder.Root, $"{path}.verified.md"));

    /// <summary>Verifies a table, a figure or both.</summary>
    /// <param name="path">Without extension: <c>quick/elrod/1-1/sinc</c> is <c>snapshots/quick/elrod/1-1/sinc.verified.md</c> and <c>.svg</c>.</param>
    /// <param name="markdown">The tables and texts.</param>
    /// <param name="svg">The figure.</param>
    /// <param name="sourceFile">Filled in by the compiler.</param>
    public static SettingsTask Verify(string path, string? markdown, string? svg = null, [CallerFilePath] string sourceFile = "") =>
        Folder.Verify(path, markdown, svg, sourceFile);
}
