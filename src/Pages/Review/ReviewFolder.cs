using System.Text.Json;
using Reproducibility.Results;

namespace Reproducibility.Pages.Review;

/// <summary>Finds, shows and accepts pending snapshots.</summary>
public static class ReviewFolder
{
    /// <summary>Writes the page: index.html, icon, style, script and the figures.</summary>
    /// <param name="snapshots">Folder with the snapshots, a checkout's or one that a CI job uploaded.</param>
    /// <param name="to">The page's folder; figures that an earlier page left there are removed.</param>
    /// <param name="stale">Accepted files that belong to nothing.</param>
    /// <returns>Path of the page, and what is pending.</returns>
    /// <exception cref="ResultException">The page's folder has figures of something else.</exception>
    public static async Task<(string Page, IReadOnlyList<PendingSnapshot> Pending)> Write(string snapshots, string to, IReadOnlyList<string>? stale = null)
    {
        var pending = PendingSnapshot.In(snapshots);
        PageFolder.Begin(to, "review.js");
        foreach (var figure in pending.Where(p => p.IsFigure))
        {
            Copy(figure.Received, Path.Combine(to, Address(figure, true)!));
            if (!figure.IsNew)
                Copy(figure.Verified, Path.Combine(to, Address(figure, false)!));
        }

        var page = Path.Combine(to, "index.html");
        WholeFile.Write(page, await Html.Render<ReviewPage>(("Model", new ReviewModel([.. pending.Select(SnapshotChange.Of)], stale ?? [], Address))));
        return (page, pending);
    }

    /// <summary>What is pending, as JSON for scripts: id, study, kind, size, verdicts.</summary>
    public static string Json(IReadOnlyList<PendingSnapshot> pending, IReadOnlyList<string> stale) => JsonSerializer.Serialize(new
    {
        pending = pending.Select(SnapshotChange.Of).Select(c => new
        {
            id = c.Pending.Id,
            study = c.Pending.Study,
            kind = c.Pending.IsFigure ? "figure" : c.Pending.Verdict is null ? "table" : "verdict",
            isNew = c.Pending.IsNew,
            size = c.Size,
            beyond = c.Beyond,
            was = c.Pending.Verdict?.Was,
            @is = c.Pending.Verdict?.Is,
            received = c.Pending.Received,
            verified = c.Pending.Verified,
        }),
        stale,
    }) + "\n";

    /// <summary>A line per pending snapshot for a terminal, verdicts that change first.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<PendingSnapshot> pending) => pending.Select(SnapshotChange.Of)
        .OrderByDescending(c => c.VerdictChanged)
        .Select(c => c.VerdictChanged
            ? $"{c.Pending.Id}: {c.Pending.Verdict!.Value.Was ?? "new"} -> {c.Pending.Verdict!.Value.Is ?? "gone"}; {c.Size}"
            : $"{c.Pending.Id}: {c.Size}");

    /// <summary>Accepted files below a folder that belong to no study or claim.</summary>
    /// <param name="snapshots">The folder.</param>
    /// <param name="studies">Id of every study.</param>
    /// <param name="claims">Id and study of every claim.</param>
    public static IReadOnlyList<string> Stale(string snapshots, IReadOnlyList<string> studies, IReadOnlyList<(string Id, string Study)> claims)
    {
        return
        [
            .. Directory.EnumerateFiles(snapshots, "*.verified.*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(snapshots, path).Replace('\\', '/'))
                .Where(IsStale)
                .Order(StringComparer.Ordinal),
        ];

        // TIER/REPORT/SECTION/STUDY[.DATA][.CLAIM].verified.EXTENSION; the stem of a study's own text is that of its figure.
        bool IsStale(string path)
        {
            var stem = path[..path.LastIndexOf(".verified.", StringComparison.Ordinal)];
            var name = stem[(stem.IndexOf('/') + 1)..];
            return File.Exists(Path.Combine(snapshots, stem + ".verified.svg"))
                ? !studies.Any(study => IsOrBegins(name, study))
                : !claims.Any(claim => claim.Id == name || IsOf(name, claim));
        }

        static bool IsOf(string name, (string Id, string Study) claim) => claim.Id.LastIndexOf('/') is var end
            && name.EndsWith("." + claim.Id[(end + 1)..], StringComparison.Ordinal)
            && (IsOrBegins(name, claim.Study) || IsOrBegins(name, claim.Id[..end]));

        static bool IsOrBegins(string name, string id) => name == id || name.StartsWith(id + ".", StringComparison.Ordinal);
    }

    private static string? Address(PendingSnapshot pending, bool received) =>
        received ? $"figures/{pending.Id[..^4]}.is.svg" : pending.IsNew ? null : $"figures/{pending.Id[..^4]}.was.svg";

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }
}
