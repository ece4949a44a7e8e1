using Reproducibility.Snapshots;

namespace Reproducibility.Pages.Review;

/// <summary>What a pending snapshot changes, and how much.</summary>
internal sealed record SnapshotChange(
    PendingSnapshot Pending, IReadOnlyList<BlockDiff> Blocks, FigureData? Now, FigureData? Then, IReadOnlyList<PanelDiff> Panels)
{
    /// <summary>Compares a pending snapshot with the accepted one.</summary>
    internal static SnapshotChange Of(PendingSnapshot pending)
    {
        if (!pending.IsFigure)
            return new(pending, TableDiff.Of(pending.Now, pending.Then), null, null, []);
        var (now, then) = (PendingSnapshot.Data(pending.Now), PendingSnapshot.Data(pending.Then));
        return new(pending, [], now, then, FigureDiff.Of(now, then));
    }

    /// <summary>Whether a claim's verdict is another one.</summary>
    internal bool VerdictChanged => Pending.Verdict is { } verdict && verdict.Was != verdict.Is;

    /// <summary>Cells or points beyond tolerance.</summary>
    internal int Beyond => Blocks.Sum(b => b.Beyond) + Panels.Sum(p => p.Beyond.Count);

    /// <summary>"3 of 48 cells beyond tolerance".</summary>
    internal string Size => Pending switch
    {
        { IsNew: true } => "new",
        { IsFigure: true } when Now is null || Then is null => "embeds no data that can be read, so look at the pictures",
        { IsFigure: true } => string.Join("; ",
            [$"{Beyond} of {Panels.Sum(p => p.Points)} points beyond tolerance", .. Panels.SelectMany(p => p.Other).Concat(Texts)]),
        _ => $"{Beyond} of {Blocks.Sum(b => b.Cells)} cells and lines beyond tolerance",
    };

    /// <summary>Title and note, where they differ.</summary>
    internal IEnumerable<string> Texts => Now is { } now && Then is { } then
        ? new[] { ("title", then.Title, now.Title), ("note", then.Note, now.Note) }.Where(t => t.Item2 != t.Item3)
            .Select(t => $"{t.Item1} was \"{t.Item2}\" and is \"{t.Item3}\"")
        : [];
}
