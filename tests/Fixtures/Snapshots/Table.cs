namespace Reproducibility.Fixtures.Snapshots;

/// <summary>
/// A table of numbers and texts that prints itself in Markdown, with aligned pipes so that it reads well as plain text too.
/// It is immutable: <see cref="Row"/> gives a table with one more row.
/// </summary>
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Cells longer than this stick out instead of widening their column.</summary>
    private const int Widest = 48;

    public Table(params Column[] columns)
        : this(columns, [])
    {
    }

    /// <summary>With one more row. The first cell is its label: a difference is reported by it.</summary>
    /// <param name="cells">Numbers, texts, or <see cref="Mixed"/>; one per column.</param>
    public Table Row(params object?[] cells) => cells.Length == Columns.Count
        ? this with { Rows = [.. Rows, [.. Columns.Zip(cells, (column, cell) => column.Print(cell))]] }
        : throw new ArgumentException($"A row needs {Columns.Count} cells and has {cells.Length}.", nameof(cells));

    /// <summary>A cell of numbers and text, <c>Table.Mixed($"{median} [{low}, {high}]")</c>: each number is printed in the column's format.</summary>
    public static FormattableString Mixed(FormattableString cell) => cell;

    public override string ToString()
    {
        var headers = Columns.Select(c => c.Header).ToList();
        var widths = headers.Select((header, i) => Rows.Select(row => row[i].Length).Append(header.Length).Append(3).Where(length => length <= Widest).Max())
            .ToList();
        var rule = Columns.Select((column, i) => column.IsNumeric ? new string('-', widths[i] - 1) + ":" : new string('-', widths[i]));
        return string.Join('\n', Rows.Select(Line).Prepend(Pipes(rule)).Prepend(Line(headers)));

        string Line(IReadOnlyList<string> cells) => Pipes(cells.Select((cell, i) =>
            Columns[i].IsNumeric ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])));
    }

    private static string Pipes(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
