using Reproducibility.Cli.Commands;
using Reproducibility.Cli.Progress;
using Reproducibility.Cli.Running;
using Reproducibility.Cli.Setup;

namespace Reproducibility.Cli.Shards;

/// <summary>Prints what there is to train. The costs of the paper tier are counted; half a minute's measurement makes hours of them.</summary>
public static class Planning
{
    private const string Test = "test == 'Reproducibility.Claims.MachineSpeedTests.Trains'";

    /// <summary>Prints it.</summary>
    /// <param name="request">What to plan.</param>
    /// <param name="build">False: take what is built.</param>
    public static int Show(Request request, bool build)
    {
        var plan = request.Plan(request.Shard?.Count ?? 1);
        var there = StoredSeeds.Count(request.Checkout.Root, request.Store, request.Tier, plan.Parts);
        foreach (var line in PlanText.Lines(plan, there, request.Store))
            Console.WriteLine(line);
        if (request.Tier == "paper")
            Console.WriteLine(PlanText.Hours(plan, Measure(request, build), Environment.ProcessorCount));
        return ExitCode.Success;
    }

    private static double? Measure(Request request, bool build)
    {
        Console.Error.WriteLine("Measuring this machine for half a minute.");
        using var interruption = new Interruption().With(Environment.GetEnvironmentVariable(DotNet.Parent));
        using var output = OutputFolder.Open(Path.Combine(request.Output, "plan"), Console.Error.WriteLine);
        using var built = new Builder(request.Checkout, output, interruption.Token).Build(HostRun.Project, request.Environment, build);
        HostRun.Clear(output);
        request.WriteSettings(output[HostRun.Settings], output.Path, Test);
        var progress = new RunProgress([], new Dictionary<string, Cost>());
        HostRun.Of(request.Checkout, output, request.Environment, progress, interruption.Token);
        interruption.Token.ThrowIfCancellationRequested();
        return progress.Gigaflops;
    }
}
