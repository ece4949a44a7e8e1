using System.Runtime.CompilerServices;
using Reproducibility.Fixtures.Figures;
using VerifyNUnit;
using VerifyTests;

namespace Reproducibility.Fixtures.Snapshots;

/// <summary>A folder of verified tables (.md) and figures (.svg).</summary>
/// <param name="Root">The folder.</param>
/// <param name="Accept">Whether changes beyond tolerance are accepted.</param>
public sealed record SnapshotFolder(string Root, bool Accept = false)
{
    /// <summary>
    /// How received and verified text are compared, by extension. The comparers go with each call, not to VerifierSettings, which the
    /// first verification of the process closes, whichever test that is.
    /// </summary>
    private static readonly (string Extension, Func<string, string, (bool Equal, string? Message)> Compare)[] comparers =
    [
        ("md", TableComparer.Compare),
        ("svg", FigureComparer.Compare),
    ];

    /// <summary>Whether something below the folder is verified: there is such a part of it, or it is being accepted.</summary>
    public bool Keeps(string part) => Accept || Directory.Exists(Path.Combine(Root, part));

    /// <summary>Verifies a table, a figure or both; an accepted file for which nothing is given fails as stale.</summary>
    public SettingsTask Verify(string path, string? markdown, string? svg = null, [CallerFilePath] string sourceFile = "")
    {
        var parts = path.Split('/');
        if (!parts.All(IsName))
            throw new ArgumentException($"A snapshot's path is letters, digits, '-', '_' and '.' between slashes: '{path}'.", nameof(path));
        Target[] targets = [.. Targets("md", markdown), .. Targets("svg", svg)];
        if (targets.Length == 0)
            throw new ArgumentException($"Nothing to verify for '{path}': neither a table nor a figure.", nameof(markdown));

        var settings = new VerifySettings();
        settings.UseDirectory(Path.Combine([Root, .. parts[..^1]]));
        settings.UseFileName(parts[^1]);
        foreach (var (extension, compare) in comparers)
            settings.UseStringComparer((received, verified, _) => Task.FromResult(Result(compare(received, verified))), extension);
        if (Accept)
            settings.AutoVerify();
        return Verifier.Verify(targets, settings, sourceFile);
    }

    private static CompareResult Result((bool Equal, string? Message) comparison) =>
        comparison.Equal ? CompareResult.Equal : CompareResult.NotEqual(comparison.Message);

    private static IEnumerable<Target> Targets(string extension, string? text) => text is null ? [] : [new(extension, text)];

    private static bool IsName(string part) =>
        part.Length > 0 && part[0] != '.' && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
