using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Reproducibility.Results;

/// <summary>A run in Markdown: for a CI job's summary, and for a comment on a pull request.</summary>
public static partial class MarkdownSummary
{
    /// <summary>First line of a comment, by which the next run finds it and writes over it.</summary>
    public const string Marker = "<!-- reproducibility: verdicts -->";

    /// <summary>A table is cut after this many rows, as hosts cut long texts.</summary>
    private const int MostRows = 60;

    /// <summary>What was run, the counts, what is not as expected, and all verdicts folded up per report.</summary>
    public static string Job(RunResult result)
    {
        var text = Head(result);
        foreach (var report in result.Claims.GroupBy(c => c.Report))
        {
            text.Append(CultureInfo.InvariantCulture, $"<details><summary>{Cell(report.Key)}: {RunResult.Counts(report)}</summary>\n\n");
            Rows(text, [.. report]);
            text.Append("</details>\n\n");
        }

        return text.ToString();
    }

    /// <summary>The same without the folded tables, and what changed from an earlier run of equal tier, data sets and seeds.</summary>
    /// <param name="result">This run.</param>
    /// <param name="before">The run of the target branch; null where there is none.</param>
    public static string Comment(RunResult result, RunResult? before = null)
    {
        var text = new StringBuilder(Marker).Append('\n').Append(Head(result));
        if (before is not null)
        {
            var changes = VerdictChange.Between(before, result);
            text.Append(changes.Count == 0 ? "No verdict changed.\n\n" : "**Verdicts that changed**\n\n");
            foreach (var change in changes.Take(MostRows))
                text.Append(CultureInfo.InvariantCulture, $"- `{change.Claim}`: {change.Was?.Word() ?? "new"} → **{change.Is?.Word() ?? "gone"}**\n");
            text.Append(changes.Count > 0 ? "\n" : "");
        }

        return text.ToString();
    }

    private static StringBuilder Head(RunResult result)
    {
        var (run, unexpected) = (result.Run, result.Unexpected.ToArray());
        var text = new StringBuilder("## Claims\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{result.Claims.Count} claims: {RunResult.Counts(result.Claims)}.\n\n");
        string[] facts =
        [
            $"tier {run.Tier}", $"data {List(result.DataSets, "functions alone")}", $"seeds {run.Seeds}", $"engines {List(result.Engines, "none")}",
            $"commit {run.Commit?[..Math.Min(10, run.Commit.Length)] ?? "unknown"}{(run.Changed ? " with changes" : "")}",
            run.Seconds is { } seconds ? Duration(seconds) : "not finished",
        ];
        text.Append(CultureInfo.InvariantCulture, $"{Cell(string.Join("; ", facts))}\n\n");
        if (unexpected.Length == 0)
            return text.Append(CultureInfo.InvariantCulture, $"{result.Expectations()}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**Not as expected: {unexpected.Length}**\n\n");
        Rows(text, unexpected);
        return text;
    }

    private static void Rows(StringBuilder text, IReadOnlyList<ClaimResult> claims)
    {
        text.Append("| claim | statement | verdict | expected | deciding numbers |\n|---|---|---|---|---|\n");
        foreach (var c in claims.Take(MostRows))
        {
            string[] cells =
            [
                Cell(c.Id), Cell(c.Statement), $"{c.Outcome.Sign()} {c.Outcome.Word()}", c.Expected?.Word() ?? ClaimResult.NothingExpected,
                Cell(c.Test?.Finding ?? c.Error ?? "")
            ];
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }

        text.Append(claims.Count > MostRows ? $"\n{claims.Count - MostRows} more are in the report.\n\n" : "\n");
    }

    /// <summary>"12 min 5 s".</summary>
    public static string Duration(double seconds) => TimeSpan.FromSeconds(Math.Round(seconds)) switch
    {
        { TotalMinutes: < 1 } t => $"{t.Seconds} s",
        { TotalHours: < 1 } t => $"{t.Minutes} min {t.Seconds} s",
        var t => $"{(int)t.TotalHours} h {t.Minutes} min",
    };

    private static string List(IEnumerable<string> names, string none) => string.Join(", ", names) is { Length: > 0 } list ? list : none;

    /// <summary>Text that can break out of no cell and forms no markup.</summary>
    private static string Cell(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return Special().Replace(line.Length <= 400 ? line : line[..400] + " ...", m => m.Value is "<" ? "&lt;" : "\\" + m.Value);
    }

    [GeneratedRegex(@"[\\|<*_`\[\]]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Special();
}
