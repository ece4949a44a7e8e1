using Reproducibility.Cli.Claims;
using Reproducibility.Cli.Commands;
using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Results;
using Reproducibility.Cli.Running;
using Reproducibility.Cli.Setup;
using Reproducibility.Results;

namespace Reproducibility.Cli.Shards;

/// <summary>Trains one shard of a run.</summary>
public static class ShardRun
{
    private const int Shown = 3;

    /// <summary>Trains it, leaves word in the store and says what it came to.</summary>
    /// <returns>The exit status.</returns>
    public static int Run(Request request, Shard shard, OutputFolder output, CancellationToken stop)
    {
        var parts = request.Plan(shard.Count).Of(shard);
        var left = new ShardRecord(
            shard.Index,
            shard.Count,
            request.Options,
            Surroundings.Checkout(request.Checkout.Root).Commit ?? "",
            Environment.MachineName,
            DateTimeOffset.UtcNow,
            Status: null);
        left.Write(request.Store);
        var data = new SharedData(left, request.Store);
        var status = parts.Count == 0 ? Nothing(shard) : Train(request, shard, parts, data, output, stop);
        (data.Own with { Status = status }).Write(request.Store);
        return status;
    }

    private static int Nothing(Shard shard)
    {
        Console.WriteLine($"Shard {shard}: there is nothing for it to do, as there are fewer parts than shards.");
        return ExitCode.Success;
    }

    private static int Train(
        Request request, Shard shard, IReadOnlyList<Part> parts, SharedData data, OutputFolder output, CancellationToken stop)
    {
        Console.WriteLine($"Shard {shard}: {string.Join(", ", parts)}");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var (rounds, good) = (new Rounds(parts), true);
        while (rounds.Next() is { } these)
        {
            output.Clear(RunFolder.Progress);
            var progress = RunProgress.Training(request.Tier, these);
            var run = Train(request, these, progress, output, ended.Token, Look);
            Look();
            Console.WriteLine($"Shard {shard}: {progress.Found}, in {request.Store}.");
            if (data.Refusal is { } refusal)
            {
                Console.Error.WriteLine(refusal);
                return ExitCode.Usage;
            }

            if (run.Stopped)
            {
                Console.Error.WriteLine("Stopped before the end: the same command goes on.");
                return run.Status;
            }

            if (run.Died)
                rounds.Died(these, progress.InFlight);
            else
                good &= run is { Status: 0, Tests: { Passed: > 0, Failed: 0 } } && progress.Irreproducible.Count == 0;

            void Look()
            {
                if (data.Look(progress))
                    ended.Cancel();
            }
        }

        foreach (var study in rounds.Left)
            Console.Error.WriteLine($"{study} has ended the test host {Rounds.MostDeaths} times and is left; {output["claims.log"]} has the details.");
        return rounds.Left.Count > 0 ? ExitCode.Left : good ? ExitCode.Success : ExitCode.Failure;
    }

    private static HostRun Train(
        Request request, IReadOnlyList<Part> parts, RunProgress progress, OutputFolder output, CancellationToken stop, Action meanwhile)
    {
        // Any claim of a study brings the host to its parts.
        var claims = parts.Select(part => part.Study).Distinct().Select(study => request.Claims.First(claim => claim.Study == study));
        request.WriteSettings(output[HostRun.Settings], output.Path, TestFilter.Where([.. claims]), ("Parts", string.Join(';', parts)));
        var run = HostRun.Of(request.Checkout, output, request.Environment, progress, stop, meanwhile);
        foreach (var (test, message) in run.Tests.Failures.Take(Shown))
            Console.Error.WriteLine($"Failed: {test}: {message}");
        foreach (var line in progress.Irreproducible.Take(Shown))
            Console.Error.WriteLine(line);
        if (run.Died)
            Console.Error.WriteLine(HostLog.Died);
        return run;
    }
}
