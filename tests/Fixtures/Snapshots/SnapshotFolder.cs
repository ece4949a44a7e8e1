using System.Runtime.CompilerServices;
using VerifyNUnit;
using VerifyTests;

namespace Reproducibility.Fixtures.Snapshots;

/// <summary>A folder of verified tables (.md) and figures (.svg).</summary>
/// <param name="Root">The folder.</param>
/// <param name="Accept">Whether changes beyond tolerance are accepted.</param>
public sealed record SnapshotFolder(string Root, bool Accept = false)
{
    /// <summary>
    /// How received and verified text are compared, by extension. Comparers are passed per call: Verify freezes its global settings at the
    /// first verification.
    /// </summary>
    private static readonly (string Extension, Func<string, string, (bool Equal, string? Message)> Compare)[] comparers =
    [
        ("md", TableComparer.Compare),
        ("svg", FigureComparer.Compare),
    ];

    /// <summary>Whether something below the folder is verified: there is such a part of it, or files with such a beginning, or it is being accepted.</summary>
    /// <param name="part">A path from the folder.</param>
    public bool Keeps(string part)
    {
        var path = Path.Combine(Root, part);
        var folder = Path.GetDirectoryName(path)!;
        return Accept || Directory.Exists(path) || (Directory.Exists(folder) && Directory.EnumerateFiles(folder, $"{Path.GetFileName(path)}.*").Any());
    }

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
        settings.DisableDiff();
        settings.UseDirectory(Path.Combine([Root, .. parts[..^1]]));
        settings.UseFileName(parts[^1]);
        foreach (var (extension, _) in comparers)
            settings.UseStringComparer((received, verified, _) => Task.FromResult(Result(Compare(extension, received, verified))), extension);
        if (Accept)
        {
            MakeWayFor(Path.Combine([Root, .. parts]), ("md", markdown), ("svg", svg));
            settings.AutoVerify();
        }

        return Verifier.Verify(targets, settings, sourceFile);
    }

    /// <summary>
    /// Table and figure show one run, so where one of them changed both are accepted anew. What lies under their names need not be a table or a figure.
    /// </summary>
    private static void MakeWayFor(string path, params (string Extension, string? Text)[] received)
    {
        var there = received.Select(r => (r.Extension, r.Text, File: $"{path}.verified.{r.Extension}")).Where(r => File.Exists(r.File)).ToArray();
        if (there.Any(r => r.Text is not null && Changed(r.Extension, r.Text, File.ReadAllText(r.File))))
        {
            foreach (var (_, _, file) in there)
                File.Delete(file);
        }
    }

    private static bool Changed(string extension, string received, string verified) =>
        verified.Contains('\r') || !Compare(extension, received, verified).Equal;

    private static (bool Equal, string? Message) Compare(string extension, string received, string verified)
    {
        if (verified.StartsWith("<<<<<<< ", StringComparison.Ordinal) || verified.Contains("\n<<<<<<< ", StringComparison.Ordinal))
            return (false, "The accepted file has the conflict markers of a merge. Take one side of it, or accept what this run gives.");
        try
        {
            return comparers.Single(c => c.Extension == extension).Compare(received, verified);
        }
        catch (Exception e)
        {
            return (false, $"The accepted file is no snapshot: {e.Message} Accept what this run gives, or restore it.");
        }
    }

    private static CompareResult Result((bool Equal, string? Message) comparison) =>
        comparison.Equal ? CompareResult.Equal : CompareResult.NotEqual(comparison.Message);

    private static IEnumerable<Target> Targets(string extension, string? text) => text is null ? [] : [new(extension, text)];

    private static bool IsName(string part) =>
        part.Length > 0 && part[0] != '.' && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
