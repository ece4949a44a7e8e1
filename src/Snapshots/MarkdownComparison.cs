namespace Reproducibility.Snapshots;

/// <summary>
/// Two Markdown texts side by side: the differences in words, and the received lines. In these, every cell that drifted within its tolerance has its
/// verified text, so that a line diff shows real changes alone.
/// </summary>
internal sealed class MarkdownComparison
{
    private readonly List<string> differences = [];
    private readonly List<string> settled = [];

    public MarkdownComparison(IReadOnlyList<MarkdownBlock> received, IReadOnlyList<MarkdownBlock> verified)
    {
        if (!received.Select(b => b.GetType()).SequenceEqual(verified.Select(b => b.GetType())))
        {
            differences.Add($"in turn: verified {Contents(verified)}; received {Contents(received)}");
            settled.AddRange(received.SelectMany(b => b.Lines));
            return;
        }

        foreach (var (was, now) in verified.Zip(received))
            if (now is MarkdownGrid grid)
                Compare(grid, (MarkdownGrid)was);
            else
                Compare((MarkdownProse)now, (MarkdownProse)was);
    }

    public IReadOnlyList<string> Differences => differences;

    public IReadOnlyList<string> Settled => settled;

    private void Compare(MarkdownProse received, MarkdownProse verified)
    {
        settled.AddRange(received.Lines);
        if (received.Text.SequenceEqual(verified.Text))
            return;
        var same = received.Text.Zip(verified.Text).TakeWhile(pair => pair.First == pair.Second).Count();
        differences.Add($"text: verified {Line(verified)}, received {Line(received)}");

        string Line(MarkdownProse prose) => same < prose.Text.Count ? $"\"{prose.Text[same]}\"" : "nothing more";
    }

    private void Compare(MarkdownGrid received, MarkdownGrid verified)
    {
        var table = verified.Heading.Length == 0 ? "" : $"{verified.Heading}: ";
        if (!received.Header.SequenceEqual(verified.Header) || !received.Rule.SequenceEqual(verified.Rule))
        {
            differences.Add($"{table}columns: verified {MarkdownGrid.Line(verified.Header)}, received {MarkdownGrid.Line(received.Header)}");
            settled.AddRange(received.Lines);
            return;
        }

        settled.AddRange(received.Lines.Take(2));
        var tolerances = verified.Header.Select(Tolerance.InHeader).ToList();
        var width = RowLabel.Width(verified);
        var was = RowLabel.Of(verified.Rows, width);
        var now = RowLabel.Of(received.Rows, width);
        differences.AddRange(was.Keys.Except(now.Keys).Select(label => $"{table}row {label}: missing"));
        differences.AddRange(now.Keys.Except(was.Keys).Select(label => $"{table}row {label}: added"));
        if (!was.Keys.Where(now.ContainsKey).SequenceEqual(now.Keys.Where(was.ContainsKey)))
            differences.Add($"{table}rows in another order");
        foreach (var (label, row) in now)
            settled.Add(MarkdownGrid.Line(
                was.TryGetValue(label, out var old) ? Settle(row, old, $"{table}row {label}", verified.Header, tolerances) : row));
    }

    private IReadOnlyList<string> Settle(
        IReadOnlyList<string> received, IReadOnlyList<string> verified, string row, IReadOnlyList<string> header, List<Tolerance> tolerances)
    {
        if (received.Count != verified.Count || verified.Count != header.Count)
        {
            if (!received.SequenceEqual(verified))
                differences.Add($"{row}: verified {verified.Count} cells, received {received.Count}");
            return received;
        }

        return received.Select((cell, i) =>
        {
            if (CellComparer.Compare(cell, verified[i], tolerances[i]) is not { } allowed)
                return verified[i];
            differences.Add($"{row}, column \"{header[i]}\": verified {verified[i]}, received {cell}, allowed {allowed}");
            return cell;
        }).ToList();
    }

    private static string Contents(IReadOnlyList<MarkdownBlock> blocks) =>
        string.Join(", ", blocks.Select(block => block is MarkdownGrid ? "table" : "text"));
}
