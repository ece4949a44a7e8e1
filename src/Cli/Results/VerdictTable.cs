using Spectre.Console;

namespace Reproducibility.Cli.Results;

/// <summary>The table of verdicts for a terminal 120 columns wide.</summary>
public static class VerdictTable
{
    private const int Width = 120;

    /// <summary>The table as text.</summary>
    public static string Text(IReadOnlyList<Judged> verdicts)
    {
        var table = new Table { Border = TableBorder.Horizontal, Width = Width };
        table.AddColumn(new TableColumn("claim").Width(36));
        table.AddColumn(new TableColumn("statement").Width(24));
        table.AddColumn(new TableColumn("verdict").Width(13).NoWrap());
        table.AddColumn(new TableColumn("deciding numbers"));
        table.AddColumn(new TableColumn("seeds").Width(5).RightAligned().NoWrap());
        foreach (var judged in verdicts)
        {
            var verdict = judged.Verdict?.ToLowerInvariant() ?? "failed";
            table.AddRow(
                Breakable(judged.Claim),
                Markup.Escape(judged.Statement),
                judged.AsExpected ? verdict : verdict + " (!)",
                Markup.Escape(judged.Evidence?.Finding ?? judged.Error ?? ""),
                judged.Evidence?.Seeds.ToString() ?? "");
        }

        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = Width;
        console.Write(table);
        return writer.ToString();
    }

    /// <summary>The counts of the verdicts, and which are not as expected.</summary>
    public static string Summary(IReadOnlyList<Judged> verdicts)
    {
        var counts = verdicts.CountBy(judged => judged.Verdict?.ToLowerInvariant() ?? "failed").OrderByDescending(c => c.Value);
        string[] unexpected = [.. verdicts.Where(judged => !judged.AsExpected).Select(judged => judged.Claim)];
        return $"{Words.Count(verdicts.Count, "claim")}: {string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"))}. "
            + (unexpected.Length == 0 ? "Every verdict is the expected one." : $"Not as expected (!): {string.Join(", ", unexpected)}.");
    }

    /// <summary>An id wraps at its last slash.</summary>
    private static string Breakable(string id) => Markup.Escape(id.LastIndexOf('/') is var i and > 0 ? $"{id[..(i + 1)]}\n  {id[(i + 1)..]}" : id);
}
