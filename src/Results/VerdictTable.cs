using Spectre.Console;

namespace Reproducibility.Results;

/// <summary>The verdicts as a table for a terminal.</summary>
public static class VerdictTable
{
    /// <summary>The table and a last line that counts, as plain text.</summary>
    /// <param name="result">What to show.</param>
    /// <param name="width">Columns of the terminal.</param>
    public static string Text(RunResult result, int width = 120)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = width;
        console.Write(Of(result, width));
        return writer + result.Sentence() + Environment.NewLine;
    }

    /// <summary>The table, for a console that may have colours.</summary>
    public static Table Of(RunResult result, int width = 120)
    {
        var table = new Table { Border = TableBorder.Horizontal, Width = width };
        table.AddColumn(new TableColumn("claim").Width(36));
        table.AddColumn(new TableColumn("statement").Width(24));
        table.AddColumn(new TableColumn("verdict").Width(13));
        table.AddColumn(new TableColumn("deciding numbers"));
        table.AddColumn(new TableColumn("seeds").Width(5).RightAligned().NoWrap());
        foreach (var claim in result.Claims.Concat(result.Controls))
        {
            table.AddRow(
                Breakable(claim.Id),
                Markup.Escape(claim.Statement),
                $"[{Colour(claim.Outcome)}]{claim.Outcome.Word()}[/]" + (claim.AsExpected ? "" : " [bold](!)[/]"),
                Markup.Escape((claim.Test?.Finding ?? claim.Error ?? "") + (claim.Expected is null ? $" ({ClaimResult.NothingExpected})" : "")),
                claim.Test?.Seeds.ToString() ?? "");
        }

        return table;
    }

    private static string Colour(Outcome outcome) => outcome switch
    {
        Outcome.Supported => "green",
        Outcome.Refuted => "red",
        Outcome.Undecided => "yellow",
        Outcome.NotAtThisBudget => "grey",
        _ => "bold red",
    };

    /// <summary>An id wraps at its last slash.</summary>
    private static string Breakable(string id) => Markup.Escape(id.LastIndexOf('/') is var i and > 0 ? $"{id[..(i + 1)]}\n  {id[(i + 1)..]}" : id);
}
