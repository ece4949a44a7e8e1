using Reproducibility.Bench.Images;
using Reproducibility.Fixtures.Reports.Li;
using Reproducibility.Fixtures.Reports.Majumder;
using Reproducibility.Models;
using static Reproducibility.Bench.Report;

namespace Reproducibility.Bench;

/// <summary>
/// What two trainings side by side cost of two cores, in units of twice one alone: processor time, the least of many short turns.
/// </summary>
internal static class Pairs
{
    private const int Turns = 25, LaneSeeds = 8;

    private static readonly ImageCase[] Cases =
        [new("majumder Cifar2", MajumderNets.Cifar2, 16, 8), new("li DeepMnist", LiNets.DeepMnist, 64, 16), new("majumder Cifar1", MajumderNets.Cifar1, 64, 8)];

    public static void Run()
    {
        LibtorchProcess.Prepare();
        Console.WriteLine($"{Processor.Name}, {Environment.ProcessorCount} cores; processor time of two trainings in units of twice one alone.");
        Console.WriteLine();
        Header(["net", "batch", "lanes", "torch"]);
        foreach (var @case in Cases)
            Row([@case.Name, $"{@case.Batch}", Number(Ratio(() => @case.OpenLanes(LaneSeeds)), 2), Number(Ratio(@case.OpenTorch), 2)]);
    }

    /// <summary>Turns alone and as a pair alternate, so that both see the same company.</summary>
    private static double Ratio(Func<Training> open)
    {
        var turns = Enumerable.Range(0, Turns).Select(_ => (One: Cost(open, 1), Two: Cost(open, 2))).ToArray();
        return turns.Min(turn => turn.Two) / 2 / turns.Min(turn => turn.One);
    }

    private static double Cost(Func<Training> open, int count)
    {
        var trainings = Enumerable.Range(0, count).Select(_ => open()).ToArray();
        try
        {
            var threads = trainings.Select(training => new Thread(() =>
            {
                LibtorchProcess.Prepare();
                training.Run();
            })).ToArray();
            return Work.Microseconds(() =>
            {
                Array.ForEach(threads, thread => thread.Start());
                Array.ForEach(threads, thread => thread.Join());
            });
        }
        finally
        {
            Array.ForEach(trainings, training => training.Dispose());
        }
    }
}
