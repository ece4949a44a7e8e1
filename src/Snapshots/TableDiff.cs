namespace Reproducibility.Snapshots;

/// <summary>How a cell, row or line came through.</summary>
internal enum Change
{
    /// <summary>The same text.</summary>
    Same,

    /// <summary>Another number, within the tolerance.</summary>
    Drift,

    /// <summary>Another text, or a number beyond the tolerance.</summary>
    Beyond,

    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It is not there any more.</summary>
    Missing,
}

/// <summary>A cell before and after.</summary>
/// <param name="Was">Accepted text; null: the row is new.</param>
/// <param name="Is">Received text; null: the row is gone.</param>
/// <param name="Allowed">What would pass, where the cell does not.</param>
/// <param name="Change">How it came through.</param>
internal sealed record CellDiff(string? Was, string? Is, string? Allowed, Change Change);

/// <summary>A row before and after.</summary>
internal sealed record RowDiff(Change Change, IReadOnlyList<CellDiff> Cells);

/// <summary>A block of a Markdown text before and after: lines of prose, or a table with rows.</summary>
internal sealed record BlockDiff(string Heading, IReadOnlyList<string> Header, IReadOnlyList<RowDiff> Rows)
{
    /// <summary>Cells beyond tolerance, and those of rows that came or went.</summary>
    internal int Beyond => Rows.Sum(r => r.Cells.Count(c => c.Change is not (Change.Same or Change.Drift)));

    /// <summary>All cells.</summary>
    internal int Cells => Rows.Sum(r => r.Cells.Count);
}

/// <summary>Two Markdown texts by cell. Prose is a table of one column, its lines.</summary>
internal static class TableDiff
{
    /// <summary>The blocks of both texts, in the order of the received one, then those that are gone.</summary>
    /// <param name="received">Text of this run.</param>
    /// <param name="verified">Accepted text; empty where there is none.</param>
    internal static IReadOnlyList<BlockDiff> Of(string received, string verified)
    {
        var (now, then) = (MarkdownBlock.Parse(received.TrimStart('\uFEFF')), MarkdownBlock.Parse(verified.TrimStart('\uFEFF')));
        var grids = then.OfType<MarkdownGrid>().ToList();
        List<BlockDiff> blocks = [Prose(now, then)];
        foreach (var grid in now.OfType<MarkdownGrid>())
        {
            var before = grids.Find(g => g.Heading == grid.Heading && g.Header.SequenceEqual(grid.Header)) ?? grids.Find(g => g.Heading == grid.Heading);
            if (before is not null)
                grids.Remove(before);
            blocks.Add(Grid(grid, before));
        }

        blocks.AddRange(grids.Select(g => new BlockDiff(g.Heading, g.Header, [.. g.Rows.Select(r => Whole(r, Change.Missing))])));
        return blocks;
    }

    private static BlockDiff Prose(IReadOnlyList<MarkdownBlock> now, IReadOnlyList<MarkdownBlock> then)
    {
        var diff = new DiffPlex.Differ().CreateLineDiffs(Text(then), Text(now), ignoreWhitespace: false);
        var rows = new List<RowDiff>();
        var (a, b) = (0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            Equal(block.DeleteStartA);
            var paired = Math.Min(block.DeleteCountA, block.InsertCountB);
            for (var i = 0; i < Math.Max(block.DeleteCountA, block.InsertCountB); i++)
            {
                var was = i < block.DeleteCountA ? diff.PiecesOld[a++] : null;
                var text = i < block.InsertCountB ? diff.PiecesNew[b++] : null;
                var change = i < paired ? Change.Beyond : was is null ? Change.Added : Change.Missing;
                rows.Add(new(change, [new(was, text, null, change)]));
            }
        }

        Equal(diff.PiecesOld.Length);
        return new("", [], [.. rows.Where(r => r.Cells[0] is not { Was: null or "", Is: null or "" })]);

        void Equal(int until)
        {
            for (; a < until; a++, b++)
                rows.Add(new(Change.Same, [new(diff.PiecesOld[a], diff.PiecesNew[b], null, Change.Same)]));
        }

        static string Text(IReadOnlyList<MarkdownBlock> blocks) => string.Join('\n', blocks.OfType<MarkdownProse>().SelectMany(p => p.Lines));
    }

    private static BlockDiff Grid(MarkdownGrid now, MarkdownGrid? then)
    {
        if (then is null || !then.Header.SequenceEqual(now.Header))
            return new(now.Heading, now.Header, [.. now.Rows.Select(r => Whole(r, Change.Added)), .. (then?.Rows ?? []).Select(r => Whole(r, Change.Missing))]);
        var tolerances = then.Header.Select(Tolerance.InHeader).ToList();
        var width = RowLabel.Width(then);
        var (was, rows) = (RowLabel.Of(then.Rows, width), RowLabel.Of(now.Rows, width));
        return new(now.Heading, now.Header,
        [
            .. rows.Select(r => was.TryGetValue(r.Key, out var old) ? Row(r.Value, old, tolerances) : Whole(r.Value, Change.Added)),
            .. was.Where(r => !rows.ContainsKey(r.Key)).Select(r => Whole(r.Value, Change.Missing)),
        ]);
    }

    private static RowDiff Row(IReadOnlyList<string> now, IReadOnlyList<string> then, List<Tolerance> tolerances)
    {
        CellDiff[] cells = [.. now.Zip(then).Select((pair, i) =>
        {
            var allowed = CellComparer.Compare(pair.First, pair.Second, i < tolerances.Count ? tolerances[i] : Tolerance.Exact);
            return new CellDiff(pair.Second, pair.First, allowed, pair.First == pair.Second ? Change.Same : allowed is null ? Change.Drift : Change.Beyond);
        })];
        return new(cells.Max(c => c.Change), cells);
    }

    private static RowDiff Whole(IReadOnlyList<string> row, Change change) =>
        new(change, [.. row.Select(c => change == Change.Added ? new CellDiff(null, c, null, change) : new CellDiff(c, null, null, change))]);
}
