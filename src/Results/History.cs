namespace Reproducibility.Results;

/// <summary>What one run said of all claims, as a line of a history file.</summary>
/// <param name="Run">Identity of the run: its start, machine and commit.</param>
/// <param name="Commit">Commit; null where unknown.</param>
/// <param name="Changed">Whether the checkout had changes.</param>
/// <param name="Tier">"quick" or "paper".</param>
/// <param name="Start">When it began.</param>
/// <param name="Claims">Outcome, data set and seeds by claim.</param>
public sealed record HistoryLine(
    string Run, string? Commit, bool Changed, string Tier, DateTimeOffset Start, IReadOnlyDictionary<string, HistoryVerdict> Claims);

/// <summary>A verdict and what it rests on.</summary>
/// <param name="Outcome">How the claim came out.</param>
/// <param name="Data">Name of the data set; empty for functions.</param>
/// <param name="Seeds">"0-15".</param>
public sealed record HistoryVerdict(Outcome Outcome, string Data, string Seeds);

/// <summary>A claim's verdict in one run of its history.</summary>
/// <param name="Run">The run.</param>
/// <param name="Outcome">How the claim came out in it.</param>
public sealed record PastVerdict(HistoryLine Run, Outcome Outcome);

/// <summary>
/// Verdicts over runs: a file of JSON lines, one per run, so that the union of two files is their merge. Verdicts of other tiers, data
/// sets or seeds are never set side by side.
/// </summary>
public sealed class History(IReadOnlyList<HistoryLine> lines)
{
    /// <summary>Runs, the oldest first, each once.</summary>
    public IReadOnlyList<HistoryLine> Runs { get; } = [.. lines.DistinctBy(l => l.Run, StringComparer.Ordinal).OrderBy(l => l.Start)];

    /// <summary>The line of a run.</summary>
    public static HistoryLine Line(RunResult result) => new(
        $"{result.Run.Start:O} {result.Run.Commit ?? "unknown"}",
        result.Run.Commit,
        result.Run.Changed,
        result.Run.Tier,
        result.Run.Start,
        result.Claims.ToDictionary(c => c.Id, c => Verdict(result, c), StringComparer.Ordinal));

    /// <summary>Reads files of lines; one that is not there is empty, and a line that is torn is left out.</summary>
    public static History Read(params IEnumerable<string> paths) =>
        new([.. paths.Where(File.Exists).SelectMany(File.ReadAllLines).Select(ResultJson.ParseOrNull<HistoryLine>).OfType<HistoryLine>()]);

    /// <summary>Adds a run to a file.</summary>
    public static void Append(string path, RunResult result)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.AppendAllText(path, ResultJson.Line(Line(result)));
    }

    /// <summary>A claim's latest verdict at another tier than this run's, on the same data; null where there is none.</summary>
    public Outcome? OtherTier(RunResult result, ClaimResult claim)
    {
        var data = Verdict(result, claim).Data;
        return Runs.Where(run => run.Tier != result.Run.Tier).Select(run => run.Claims.GetValueOrDefault(claim.Id))
            .LastOrDefault(verdict => verdict is not null && verdict.Data == data)?.Outcome;
    }

    /// <summary>A claim's verdicts in runs of equal tier, data set and seeds as this one, the oldest first.</summary>
    public IReadOnlyList<PastVerdict> Of(RunResult result, ClaimResult claim)
    {
        var now = Verdict(result, claim);
        return
        [
            .. from run in Runs
               where run.Tier == result.Run.Tier && run.Claims.ContainsKey(claim.Id)
               let then = run.Claims[claim.Id]
               where then.Data == now.Data && (then.Seeds == now.Seeds || then.Outcome == Outcome.Failed || now.Outcome == Outcome.Failed)
               select new PastVerdict(run, then.Outcome),
        ];
    }

    private static HistoryVerdict Verdict(RunResult result, ClaimResult claim)
    {
        var study = result.Studies.FirstOrDefault(s => s.Id == claim.Study);
        return new(claim.Outcome, study?.Data ?? "", study is { Seeds: [var first, .., var last] } ? $"{first}-{last}" : string.Join(',', study?.Seeds ?? []));
    }
}

/// <summary>A claim whose outcome is not that of an earlier run; null where a run has no such claim.</summary>
public sealed record VerdictChange(string Claim, Outcome? Was, Outcome? Is)
{
    /// <summary>What changed between two runs, of claims that both judged at equal tier, data set and seeds, or that one alone has.</summary>
    public static IReadOnlyList<VerdictChange> Between(RunResult before, RunResult after)
    {
        var (was, now) = (History.Line(before), History.Line(after));
        if (was.Tier != now.Tier)
            return [];
        return
        [
            .. from id in was.Claims.Keys.Union(now.Claims.Keys).Order(StringComparer.Ordinal)
               let a = was.Claims.GetValueOrDefault(id)
               let b = now.Claims.GetValueOrDefault(id)
               where a is null || b is null || (a.Outcome != b.Outcome && Comparable(a, b))
               select new VerdictChange(id, a?.Outcome, b?.Outcome),
        ];
    }

    private static bool Comparable(HistoryVerdict a, HistoryVerdict b) =>
        a.Outcome == Outcome.Failed || b.Outcome == Outcome.Failed || (a.Data == b.Data && a.Seeds == b.Seeds);
}
