namespace Reproducibility.Results;

/// <summary>
/// Writes a run's results as they come: a line per study and verdict in <c>results.jsonl</c>, the studies' figures and tables in
/// <c>studies/</c>, and at the end all of it in <c>results.json</c>. A run that is killed leaves its lines.
/// </summary>
public sealed class ResultLog
{
    /// <summary>Names of the two files in a run's folder.</summary>
    public const string Lines = "results.jsonl", Whole = "results.json";

    private readonly Lock gate = new();
    private readonly string folder;
    private readonly RunInfo run;
    private readonly SortedDictionary<string, StudyResult> studies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ClaimResult> claims = new(StringComparer.Ordinal);

    /// <summary>Begins anew: results of an earlier run in the folder are removed.</summary>
    public ResultLog(string folder, RunInfo run)
    {
        (this.folder, this.run) = (folder, run);
        Directory.CreateDirectory(folder);
        File.Delete(Path.Combine(folder, Whole));
        WholeFile.Write(Path.Combine(folder, Lines), ResultJson.Line(new Entry(Run: run)));
    }

    /// <summary>The results so far.</summary>
    public RunResult Result
    {
        get
        {
            lock (gate)
                return Of(run, [.. studies.Values], claims.Values);
        }
    }

    /// <summary>Adds a study, or replaces what it found on fewer seeds.</summary>
    /// <param name="study">Without paths; they are filled in.</param>
    /// <param name="svg">Its figure.</param>
    /// <param name="markdown">Its tables.</param>
    public void Add(StudyResult study, string svg, string markdown)
    {
        study = study with { Figure = $"studies/{study.Id}.svg", Tables = $"studies/{study.Id}.md" };
        WholeFile.Write(Path.Combine(folder, study.Figure), svg);
        WholeFile.Write(Path.Combine(folder, study.Tables), markdown);
        lock (gate)
        {
            studies[study.Id] = study;
            Append(new Entry(Study: study));
        }
    }

    /// <summary>Adds a verdict of a claim or a control; a claim judged twice counts once.</summary>
    public void Add(ClaimResult claim)
    {
        lock (gate)
        {
            claims[claim.Id] = claim;
            Append(new Entry(Claim: claim));
        }
    }

    /// <summary>Writes the whole result, with the time that the run took.</summary>
    public RunResult Finish()
    {
        var result = Result with { Run = run with { Seconds = Math.Round((DateTimeOffset.UtcNow - run.Start).TotalSeconds, 1) } };
        WholeFile.Write(Path.Combine(folder, Whole), ResultJson.Write(result));
        return result;
    }

    /// <summary>Reads a run's folder: the whole result, or the lines of a run that goes on or was cut off. A line that is cut off is left out.</summary>
    /// <exception cref="ResultException">There is neither.</exception>
    public static RunResult Read(string folder)
    {
        var (whole, lines) = (Path.Combine(folder, Whole), Path.Combine(folder, Lines));
        if (File.Exists(whole))
            return ResultJson.Read(File.ReadAllText(whole));
        if (!File.Exists(lines))
            throw new ResultException($"{folder} has neither {Whole} nor {Lines}. Run ./reproduce first, or name the folder of a run.");
        using var file = new FileStream(lines, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        return Read(reader.ReadToEnd().Split('\n'));
    }

    private static RunResult Read(string[] lines)
    {
        // A kill or a full disk cuts lines off.
        var entries = lines.Select(ResultJson.ParseOrNull<Entry>).OfType<Entry>().ToArray();
        return Of(
            entries.FirstOrDefault()?.Run ?? throw new ResultException($"The first line of {Lines} does not say what was run."),
            Latest(entries.Select(e => e.Study).OfType<StudyResult>(), s => s.Id),
            Latest(entries.Select(e => e.Claim).OfType<ClaimResult>(), c => c.Id));
    }

    private static RunResult Of(RunInfo run, IReadOnlyList<StudyResult> studies, IEnumerable<ClaimResult> judged)
    {
        var kinds = judged.ToLookup(claim => claim.IsControl);
        return new RunResult { Run = run, Studies = studies, Claims = [.. kinds[false]], Controls = [.. kinds[true]] };
    }

    private static IReadOnlyList<T> Latest<T>(IEnumerable<T> all, Func<T, string> id) =>
        [.. all.GroupBy(id, StringComparer.Ordinal).Select(g => g.Last()).OrderBy(id, StringComparer.Ordinal)];

    private void Append(Entry entry)
    {
        using var file = new FileStream(Path.Combine(folder, Lines), FileMode.Append, FileAccess.Write, FileShare.Read | FileShare.Delete);
        file.Write(System.Text.Encoding.UTF8.GetBytes(ResultJson.Line(entry)));
    }

    /// <summary>A line: exactly one of the three.</summary>
    private sealed record Entry(RunInfo? Run = null, StudyResult? Study = null, ClaimResult? Claim = null);
}
