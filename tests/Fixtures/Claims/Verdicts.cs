using System.Text.Json;
using Reproducibility.Fixtures.Running;
using Reproducibility.Metrics.Judging;
using Spectre.Console;

namespace Reproducibility.Fixtures.Claims;

/// <summary>The verdicts of this run: in artifacts/verdicts.jsonl as they come, and at its end in artifacts/verdicts.txt, a table.</summary>
public static class Verdicts
{
    private const int Width = 120;
    private static readonly Lock Gate = new();
    private static readonly SortedDictionary<string, Judgement> Judgements = new(StringComparer.Ordinal);

    /// <summary>Adds a verdict, and writes it down with those before; a claim judged twice counts once.</summary>
    public static void Add(Judgement judgement)
    {
        lock (Gate)
        {
            Judgements[judgement.Claim.Id.ToString()] = judgement;
            AtomicFile.Write(Path.Combine(Repository.Artifacts, "verdicts.jsonl"), string.Concat(Judgements.Values.Select(Line)));
        }
    }

    /// <summary>Writes the table; nothing where no claim was judged.</summary>
    public static void WriteTable()
    {
        if (Judgements.Count > 0)
            AtomicFile.Write(Path.Combine(Repository.Artifacts, "verdicts.txt"), Table([.. Judgements.Values]));
    }

    /// <summary>The table, for a terminal 120 columns wide.</summary>
    public static string Table(IReadOnlyList<Judgement> judgements)
    {
        var table = new Table { Border = TableBorder.Horizontal, Width = Width };
        table.AddColumn(new TableColumn("claim").Width(36));
        table.AddColumn(new TableColumn("statement").Width(24));
        table.AddColumn(new TableColumn("verdict").Width(13));
        table.AddColumn(new TableColumn("deciding numbers"));
        table.AddColumn(new TableColumn("seeds").Width(5).RightAligned().NoWrap());
        foreach (var j in judgements)
        {
            var verdict = j.Evidence?.Verdict.Word() ?? "failed";
            table.AddRow(
                Breakable(j.Claim.Id.ToString()),
                Markup.Escape(j.Claim.Statement),
                j.AsExpected ? verdict : verdict + " (!)",
                Markup.Escape(j.Evidence?.Finding ?? j.Error ?? ""),
                j.Evidence?.Seeds.ToString() ?? "");
        }

        using var writer = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = Width;
        console.Write(table);
        return writer + Summary(judgements) + Environment.NewLine;
    }

    private static string Summary(IReadOnlyList<Judgement> judgements)
    {
        // What a tier's budget cannot carry is no verdict, so it is counted last.
        var counts = judgements.Where(j => j.Evidence is not null).CountBy(j => j.Evidence!.Verdict)
            .OrderBy(c => c.Key == Verdict.NotAtThisBudget).ThenByDescending(c => c.Value);
        var unexpected = judgements.Where(j => !j.AsExpected).Select(j => j.Claim.Id).ToArray();
        return $"{judgements.Count} claims: {string.Join(", ", counts.Select(c => $"{c.Value} {c.Key.Word()}"))}. "
            + (unexpected.Length == 0 ? "Every verdict is the expected one." : $"Not as expected (!): {string.Join(", ", unexpected.AsEnumerable())}.");
    }

    /// <summary>An id wraps at its slashes.</summary>
    private static string Breakable(string id) => Markup.Escape(id.LastIndexOf('/') is var i and > 0 ? $"{id[..(i + 1)]}\n  {id[(i + 1)..]}" : id);

    private static string Line(Judgement j) => JsonSerializer.Serialize(new
    {
        claim = j.Claim.Id.ToString(),
        statement = j.Claim.Statement,
        verdict = j.Evidence?.Verdict.ToString(),
        expected = j.Expected.ToString(),
        asExpected = j.AsExpected,
        evidence = j.Evidence,
        error = j.Error,
    }) + Environment.NewLine;
}
