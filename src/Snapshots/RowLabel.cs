namespace Reproducibility.Snapshots;

/// <summary>Names a row by its first cells and, where several rows have the same, by its place among them.</summary>
internal sealed record RowLabel(string Cells, int Nth)
{
    /// <summary>How many first cells name a row: the fewest that tell all rows apart, none where the first is a number that may drift.</summary>
    public static int Width(MarkdownGrid table)
    {
        if (Tolerance.InHeader(table.Header[0]) != Tolerance.Exact)
            return 0;
        var texts = table.Rule.TakeWhile(rule => !rule.EndsWith(':')).Count();
        return Enumerable.Range(1, texts).FirstOrDefault(width => table.Rows.DistinctBy(row => Text(row, width)).Count() == table.Rows.Count, 1);
    }

    /// <summary>The rows by label, in their order.</summary>
    public static OrderedDictionary<RowLabel, IReadOnlyList<string>> Of(IReadOnlyList<IReadOnlyList<string>> rows, int width)
    {
        var labels = new OrderedDictionary<RowLabel, IReadOnlyList<string>>();
        foreach (var row in rows)
        {
            var text = Text(row, width);
            labels.Add(new(text, labels.Keys.Count(label => label.Cells == text) + 1), row);
        }

        return labels;
    }

    public override string ToString() => (Cells, Nth) switch
    {
        ("", _) => $"{Nth}",
        (_, 1) => $"\"{Cells}\"",
        _ => $"\"{Cells}\" ({Nth})",
    };

    private static string Text(IReadOnlyList<string> row, int width) => string.Join(", ", row.Take(width));
}
