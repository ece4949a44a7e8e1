using System.Diagnostics;
using Reproducibility.Bench.Images;
using Reproducibility.Bench.Lanes;
using Reproducibility.Models;
using static Reproducibility.Bench.Report;

namespace Reproducibility.Bench.Paper;

/// <summary>
/// Multiply-adds per second of the engines on the nets of the paper tier, as shares of what the core makes on registers alone in the same seconds.
/// Each kind of vectors is measured in a process of its own.
/// </summary>
internal static class PaperBench
{
    /// <summary>What the program is asked in such a process.</summary>
    public const string Here = "paper-here";

    private const int Rounds = 2;

    /// <summary>Multiply-adds of one measurement: some tenths of a second.</summary>
    private const double Budget = 1.2e9;

    /// <summary>What keeps .NET and libtorch from vectors of 512 bits.</summary>
    private static readonly Dictionary<string, string> Avx2 = new()
    {
        ["DOTNET_EnableAVX512"] = "0",
        ["DOTNET_EnableAVX512F"] = "0",
        ["ATEN_CPU_CAPABILITY"] = "avx2",
        ["MKL_ENABLE_INSTRUCTIONS"] = "AVX2",
        ["ONEDNN_MAX_CPU_ISA"] = "AVX2",
    };

    /// <summary>Measures with the widest vectors of the machine, and with AVX2 where it has wider ones.</summary>
    public static void Run()
    {
        if (LaneTraining.Widest == 16)
            Start(new Dictionary<string, string>());
        Start(Avx2);
    }

    /// <summary>Measures in this process.</summary>
    public static void Measure()
    {
        LibtorchProcess.Prepare();
        int[] seeds = LaneTraining.Widest == 16 ? [2, 8, 16] : [2, 8];
        var peak = Peak.PerMicrosecond();
        Console.WriteLine($"{Processor.Name}, vectors of {32 * LaneTraining.Widest} bits: {Number(peak / 1e3, 0)} billion multiply-adds per second.");
        Console.WriteLine();
        Header(
        [
            "net", "batch", "% of tier", .. seeds.Select(s => $"{s} seeds in lanes"), "torch", "ordinary TorchSharp",
            .. seeds.Select(s => $"torch / lanes, {s}"),
        ]);
        var (work, time) = (0.0, new double[seeds.Length]);
        foreach (var net in PaperNet.All)
        {
            var @case = new ImageCase(net.Name, net.Architecture, net.Batch, 0);
            @case = @case with { Steps = Math.Max(2, (int)(Budget / @case.MultiplyAdds)) };
            var rounds = Enumerable.Range(0, Rounds).Select(_ => Turn(@case, seeds)).ToArray();
            peak = rounds.Max(round => round.Peak);
            var lanes = seeds.Select((_, i) => rounds.Min(round => round.Lanes[i])).ToArray();
            var (torch, ordinary) = (rounds.Min(round => round.Torch), rounds.Min(round => round.Ordinary));
            Row(
            [
                net.Name, $"{net.Batch}", Number(net.Share, 1), .. lanes.Append(torch).Append(ordinary).Select(t => Number(@case.MultiplyAdds / t / peak, 2)),
                .. lanes.Select(t => Number(torch / t, 2)),
            ]);
            work += net.Share;
            for (var i = 0; i < lanes.Length; i++)
                time[i] += net.Share * lanes[i] * peak / @case.MultiplyAdds;
        }

        Row(["all, by their share of the tier", "", Number(work, 0), .. time.Select(t => Number(work / t, 2))]);
        Console.WriteLine();
    }

    private static Times Turn(ImageCase @case, int[] seeds) =>
        new([.. seeds.Select(@case.Lanes)], @case.Torch(), @case.Ordinary(), Peak.PerMicrosecond());

    private static void Start(IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(PaperBench).Assembly.Location, Here]) { UseShellExecute = false };
        if (!Path.GetFileNameWithoutExtension(Environment.ProcessPath!).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            start.ArgumentList.RemoveAt(0);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var child = Process.Start(start)!;
        child.WaitForExit();
    }

    /// <summary>One round, in microseconds per step and seed; the peak in multiply-adds per microsecond.</summary>
    private sealed record Times(double[] Lanes, double Torch, double Ordinary, double Peak);
}
