using System.Runtime.Intrinsics;
using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Reports.ClemsonA;
using Reproducibility.Fixtures.Reports.Dominic;
using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Models;
using Reproducibility.Models.Lanes;
using static Reproducibility.Bench.Report;

namespace Reproducibility.Bench.Lanes;

/// <summary>What subnormal numbers cost a training whose weights decay: its processor time with them, in units of that where they are zero.</summary>
internal static class SubnormalBench
{
    private const int Rounds = 3, Seeds = 8, Steps = 4000;

    private static readonly (string Name, Architecture Net, Optimizer Optimizer)[] Cases =
    [
        ("clemson-a/1-1/sinc, deep", ClemsonANets.Deep, ClemsonAFunction.Optimizer),
        ("dominic/1-1/sinc, deep", DominicNets.DeepStated, FunctionFits.FullBatch.Optimizer),
        ("elrod/1-1/sinc, deep", ElrodNets.Deep, ElrodFunctions.ReportsRecipe.Optimizer),
    ];

    public static void Run()
    {
        Console.WriteLine($"{Processor.Name}; {Seeds} seeds in lanes, {Steps} full-batch steps on 300 points; medians of {Rounds} rounds.");
        Console.WriteLine();
        Header(["study, net", "seconds, subnormal numbers are zero", "as they are / zero"]);
        foreach (var (name, net, optimizer) in Cases)
        {
            (double Zero, double AsTheyAre)[] times =
                [.. Enumerable.Range(0, Rounds).Select(_ => (Seconds(net, optimizer, zero: true), Seconds(net, optimizer, zero: false)))];
            Row([name, Number(Median(times.Select(t => t.Zero)), 2), Number(Median(times.Select(t => t.AsTheyAre / t.Zero)), 1)]);
        }
    }

    private static double Seconds(Architecture net, Optimizer optimizer, bool zero)
    {
        var regression = new Regression(net, new Recipe(optimizer, Steps), Points.Grid(Targets.Sinc, -1, 1, 300));
        Start[] starts = [.. Enumerable.Range(0, Seeds).Select(seed => new Start(seed, Initialisation.Default(net, new Random(seed)), () => new Random(seed)))];
        using var training = new PointTraining<Lanes256, Vector256<float>>(regression, new LaneLayout(net), starts);
        return Work.Microseconds(() => training.Run(zero ? [] : [new Keeper()])) / 1e6;
    }

    /// <summary>Lets a training, which takes them for zero, keep them.</summary>
    private sealed class Keeper : Observer
    {
        public override void Begin(Training training) => Subnormals.AreKept();
    }
}
