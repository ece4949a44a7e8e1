using System.Text.Json;
using System.Xml;
using Reproducibility.Snapshots;

namespace Reproducibility.Pages.Review;

/// <summary>A received file that waits for a decision, as Verify leaves it beside the accepted one.</summary>
/// <param name="Id">Its path below the folder, without "received": "quick/elrod/1-1/sinc.md".</param>
/// <param name="Received">Path of the received file.</param>
/// <param name="Verified">Path of the accepted file, which may not exist.</param>
public sealed record PendingSnapshot(string Id, string Received, string Verified)
{
    private const string Mark = ".received.";

    /// <summary>Tier, report, section and study, without data set and claim: "quick/elrod/1-1/sinc".</summary>
    public string Study => Id[..(Id.LastIndexOf('/') + 1)] + Id[(Id.LastIndexOf('/') + 1)..].Split('.')[0];

    /// <summary>Whether it is a figure; else it is a text with tables.</summary>
    public bool IsFigure => Id.EndsWith(".svg", StringComparison.Ordinal);

    /// <summary>Whether nothing was accepted before.</summary>
    public bool IsNew => !File.Exists(Verified);

    /// <summary>All below a folder, by id.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<PendingSnapshot> In(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*" + Mark + "*", SearchOption.AllDirectories)
            .Select(path => new PendingSnapshot(
                Path.GetRelativePath(folder, path).Replace('\\', '/').Replace(Mark, ".", StringComparison.Ordinal),
                path,
                path.Replace(Mark, ".verified.", StringComparison.Ordinal)))
            .OrderBy(p => p.Id, StringComparer.Ordinal),
    ];

    /// <summary>Whether a name given by the user means it: "all", its id with or without extension, its study, or a folder above it.</summary>
    public bool Is(string name)
    {
        var wanted = name.Trim('/');
        var id = "/" + Id;
        return name == "all" || Id == wanted || id.EndsWith("/" + wanted, StringComparison.Ordinal)
            || id.Contains($"/{wanted}/", StringComparison.Ordinal) || id.Contains($"/{wanted}.", StringComparison.Ordinal);
    }

    /// <summary>Accepts: the received file takes the accepted one's place, as Verify's own tools do.</summary>
    public void Accept() => File.Move(Received, Verified, overwrite: true);

    /// <summary>Text of the received file.</summary>
    public string Now => File.ReadAllText(Received);

    /// <summary>Text of the accepted file; empty where there is none.</summary>
    public string Then => IsNew ? "" : File.ReadAllText(Verified);

    /// <summary>A verdict before and after, where the file is a claim's; null where it is none. Either is null where the file lacks it.</summary>
    public (string? Was, string? Is)? Verdict => IsFigure ? null : (VerdictOf(Then), VerdictOf(Now)) is (null, null) ? null : (VerdictOf(Then), VerdictOf(Now));

    /// <summary>The data of a figure; null where it embeds none or is damaged.</summary>
    internal static FigureData? Data(string svg)
    {
        try
        {
            return svg.Length == 0 ? null : FigureData.Read(svg);
        }
        catch (Exception e) when (e is XmlException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The first cell of the column "verdict": the claim itself, before its parts.</summary>
    private static string? VerdictOf(string markdown) => MarkdownBlock.Parse(markdown.TrimStart('\uFEFF')).OfType<MarkdownGrid>()
        .Where(g => g.Header is ["tested", "verdict", ..] && g.Rows.Count > 0).Select(g => g.Rows[0][1]).FirstOrDefault();
}
