using Reproducibility.Models;
using TorchSharp;
using static Reproducibility.Bench.Report;

namespace Reproducibility.Bench.Lanes;

/// <summary>
/// Time per step and seed of the lane engine, the torch engine, ordinary TorchSharp and PyTorch eager, each on one thread. They take short turns, so that
/// what else the machine does weighs on all of them alike; figures are medians over the rounds.
/// </summary>
internal static class LaneBench
{
    private const int Rounds = 9;

    private static readonly (string Name, bool IsForeach, bool SetToNone)[] Settings =
        [("eager", false, false), ("eager, set_to_none", false, true), ("eager, foreach", true, false), ("eager, both", true, true)];

    public static void Run()
    {
        LibtorchProcess.Prepare();
        using var eager = new TorchEager("torch_eager.py");
        var (lanes, reference) = (new LaneEngine(), new TorchEngine(torch.CPU));
        Console.WriteLine($"Microseconds of processor time per step and seed on one thread, medians of {Rounds} rounds; {lanes.Width} lanes.");
        Console.WriteLine("Peak: share of the multiply-adds that the core makes in the same time on registers alone.");
        Console.WriteLine();
        var columns = new[] { "net", "points", "batch", "seeds", "lanes", "peak" }
            .Concat(Settings.Select(s => s.Name))
            .Concat(["ordinary TorchSharp", "torch engine", "best eager / lanes", "ordinary / lanes", "torch engine / lanes"])
            .ToArray();
        Report.Header(columns);
        foreach (var @case in LaneCase.All)
        {
            Turn(@case, lanes, reference, eager);
            Report.Row(Cells(@case, [.. Enumerable.Range(0, Rounds).Select(_ => Turn(@case, lanes, reference, eager))]));
        }
    }

    private static Times Turn(LaneCase @case, IEngine lanes, IEngine reference, TorchEager eager)
    {
        var before = Peak.PerMicrosecond();
        var time = @case.Microseconds(lanes, @case.Seeds, @case.LaneSteps);
        var peak = (before + Peak.PerMicrosecond()) / 2;
        return new Times(
            time,
            @case.MultiplyAdds / time / peak,
            @case.Ordinary(),
            @case.Microseconds(reference, seeds: 1, @case.TorchSteps),
            [.. Settings.Select(s => eager.Microseconds(@case.Eager(s.IsForeach, s.SetToNone)))]);
    }

    private static IEnumerable<string> Cells(LaneCase @case, Times[] rounds)
    {
        var eager = Enumerable.Range(0, Settings.Length).Select(i => Median(rounds.Select(r => r.Eager[i]))).ToArray();
        var best = Array.IndexOf(eager, eager.Min());
        return
        [
            @case.Name, $"{@case.Points}", @case.Batch == 0 ? "full" : $"{@case.Batch}", $"{@case.Seeds}",
            Number(Median(rounds.Select(r => r.Lanes)), 3), Number(Median(rounds.Select(r => r.Share)), 2),
            .. eager.Select(time => Number(time, 0)),
            Number(Median(rounds.Select(r => r.Ordinary)), 0), Number(Median(rounds.Select(r => r.Reference)), 0),
            .. new Func<Times, double>[] { r => r.Eager[best], r => r.Ordinary, r => r.Reference }
                .Select(peer => Number(Median(rounds.Select(r => peer(r) / r.Lanes)), 0)),
        ];
    }

    /// <summary>One round.</summary>
    private sealed record Times(double Lanes, double Share, double Ordinary, double Reference, double[] Eager);
}
