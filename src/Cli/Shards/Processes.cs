using Reproducibility.Cli.Commands;
using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Results;
using Reproducibility.Cli.Running;
using Reproducibility.Cli.Setup;
using Spectre.Console;

namespace Reproducibility.Cli.Shards;

/// <summary>Shards of a run beside each other on this machine: a process for each, with its share of the cores and a folder of its own.</summary>
/// <param name="words">Arguments of ./reproduce that all of them have.</param>
/// <param name="count">How many.</param>
/// <param name="output">The run's folder.</param>
public sealed class Processes(IReadOnlyList<string> words, int count, OutputFolder output)
{
    private const string Cores = "DOTNET_PROCESSOR_COUNT";

    /// <summary>Runs all of them to their ends.</summary>
    /// <returns>The highest status of them; that of the interruption where they were stopped.</returns>
    public int Run(Request request, CancellationToken stop)
    {
        var progress = RunProgress.Training(request.Tier, request.Plan(count).Parts);
        Shard[] shards = [.. Enumerable.Range(1, count).Select(index => new Shard(index, count))];
        foreach (var file in shards.SelectMany(shard => new[] { Log(shard) }.Concat(RunFolder.Events(Folder(shard)))))
            File.Delete(file);
        Task<int>[] all = [.. shards.Select(shard => Task.Factory.StartNew(
            () => Run(shard, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        var status = new ProgressView(progress, [.. shards.SelectMany(shard => RunFolder.Events(Folder(shard)))], AnsiConsole.Console)
            .Follow(Highest(all), stop);
        foreach (var (shard, task) in shards.Zip(all).Where(shard => !stop.IsCancellationRequested && shard.Second.Result != ExitCode.Success))
            Console.Error.WriteLine($"Shard {shard} ended with {task.Result}; {Log(shard)} has what it said.");
        return status;
    }

    /// <summary>Cores of one of several processes that share a machine as evenly as may be.</summary>
    public static int CoresOf(Shard shard, int cores) => Math.Max(1, (cores * shard.Index / shard.Count) - (cores * (shard.Index - 1) / shard.Count));

    private int Run(Shard shard, CancellationToken stop)
    {
        using var log = TextWriter.Synchronized(new StreamWriter(Log(shard)) { AutoFlush = true });
        return Self.Run(
            [.. Self.Command, "reproduce", .. words, "--shard", $"{shard}", "--output", Folder(shard)],
            log.WriteLine,
            stop,
            (Cores, $"{CoresOf(shard, Environment.ProcessorCount)}"));
    }

    private string Log(Shard shard) => Path.Combine(Directory.CreateDirectory(Folder(shard)).FullName, "shard.log");

    private string Folder(Shard shard) => shard.FolderIn(output.Path);

    private static async Task<int> Highest(Task<int>[] all) => (await Task.WhenAll(all).ConfigureAwait(false)).Max();
}
