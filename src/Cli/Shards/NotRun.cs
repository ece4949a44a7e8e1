using Reproducibility.Cli.Commands;
using Reproducibility.Cli.Results;
using Reproducibility.Pages.Report;
using Reproducibility.Results;

namespace Reproducibility.Cli.Shards;

/// <summary>Names the shards on whose account a merge could not judge a claim.</summary>
public static class NotRun
{
    /// <summary>The result with "not run: shard 3, exit 137" where a claim's trainings are missing.</summary>
    public static RunResult In(RunResult result, IReadOnlyList<Lacking> missing, Request request)
    {
        var shards = ShardRecord.In(request.Store).Where(shard => shard.Options == request.Options).ToArray();
        return missing.Count > 0 && shards.MaxBy(shard => shard.Started) is { Count: var count }
            ? In(result, missing, [.. shards.Where(shard => shard.Count == count)], request.Plan(count).Parts)
            : result;
    }

    /// <summary>Writes the result and its page anew.</summary>
    /// <param name="result">With the shards' names.</param>
    /// <param name="run">The run's folder.</param>
    /// <param name="root">Where the sources lie.</param>
    public static void Write(RunResult result, string run, string root)
    {
        WholeFile.Write(Path.Combine(run, ResultLog.Whole), ResultJson.Write(result));
        WholeFile.Write(Path.Combine(run, "verdicts.txt"), VerdictTable.Text(result));
        var page = Path.GetDirectoryName(Path.Combine(run, RunFolder.Report))!;
        ReportFolder.Write(run, page, [Path.Combine(run, "history.jsonl")], ReportCommand.Sources(null, page, root)).GetAwaiter().GetResult();
    }

    /// <summary>The same, with all that it depends on.</summary>
    internal static RunResult In(RunResult result, IReadOnlyList<Lacking> missing, IReadOnlyList<ShardRecord> shards, IReadOnlyList<Part> parts)
    {
        return result with
        {
            Claims = [.. result.Claims.Select(claim => claim.Outcome == Outcome.Failed && Shards(claim.Study) is { Length: > 0 } why
                ? claim with { Error = $"not run: {why}" }
                : claim)],
        };

        string Shards(string study) => string.Join("; ", parts
            .Where(part => part.Study == study && missing.Any(lacking => lacking.Touches(part)))
            .Select(part => part.Shard).Distinct().Order().Select(Fate).OfType<string>());

        string? Fate(int index) => shards.FirstOrDefault(shard => shard.Index == index) switch
        {
            null => $"shard {index}, never began",
            { Status: null } => $"shard {index}, killed",
            { Status: not ExitCode.Success and var status } => $"shard {index}, exit {status}",
            _ => null,
        };
    }
}
