using System.Globalization;
using Reproducibility.Models;

namespace Reproducibility.Bench.Lanes;

/// <summary>Time per step and seed of the lane engine and of PyTorch eager, measured in turns in one run; medians.</summary>
internal static class LaneBench
{
    private const int Rounds = 7;

    public static void Run(bool withoutTorch)
    {
        using var torch = withoutTorch ? null : new TorchEager();
        var engine = new LaneEngine();
        Print($"One thread, {engine.Width} lanes. Microseconds per step and seed, medians of {Rounds} rounds.");
        Print("Peak: share of the multiply-adds per second that the core makes in registers alone, measured in the same rounds.");
        Print("");
        Print("| net | points | batch | seeds | lanes | peak | torch | torch, set_to_none | torch, foreach | torch, both | torch's best / lanes |");
        Print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var @case in LaneCase.All)
        {
            @case.Microseconds(engine);
            var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(@case, engine, torch)).ToArray();
            var eager = Enumerable.Range(0, 4).Select(i => Median(rounds.Select(r => r.Torch[i]))).ToArray();
            var lanes = Median(rounds.Select(r => r.Lanes));
            var cells = new[] { lanes.ToString("f3"), Median(rounds.Select(r => r.Share)).ToString("f2") }
                .Concat(eager.Select(t => t.ToString("f0"))).Append((eager.Min() / lanes).ToString("f0"));
            Print($"| {@case.Name} | {@case.Points} | {(@case.Batch == 0 ? "full" : @case.Batch)} | {@case.Seeds} | {string.Join(" | ", cells)} |");
        }
    }

    private static (double Lanes, double Share, double[] Torch) Round(LaneCase @case, IEngine engine, TorchEager? torch)
    {
        var lanes = @case.Microseconds(engine);
        var peak = Peak.PerMicrosecond();
        double[] eager =
        [
            .. new[] { (false, false), (false, true), (true, false), (true, true) }
                .Select(s => torch?.Microseconds(@case, isForeach: s.Item1, setToNone: s.Item2) ?? double.NaN),
        ];
        return (lanes, @case.MultiplyAdds / lanes / peak, eager);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static void Print(string line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
