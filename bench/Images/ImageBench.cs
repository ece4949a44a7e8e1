using Reproducibility.Bench.Lanes;
using Reproducibility.Models;
using static Reproducibility.Bench.Report;

namespace Reproducibility.Bench.Images;

/// <summary>
/// Time per step of the torch engine, the lane engine, ordinary TorchSharp and PyTorch eager on images, each on one thread, in short turns; medians over the
/// rounds.
/// </summary>
internal static class ImageBench
{
    private const int Rounds = 9;

    /// <summary>glibc keeps big blocks, as the torch engine's process does.</summary>
    private static readonly Dictionary<string, string> TunedMalloc = new()
    {
        ["MALLOC_MMAP_THRESHOLD_"] = "33554432",
        ["MALLOC_TRIM_THRESHOLD_"] = "1073741824",
        ["MALLOC_TOP_PAD_"] = "67108864",
    };

    public static void Run()
    {
        LibtorchProcess.Prepare();
        using var plain = new TorchEager("torch_images.py");
        using var tuned = new TorchEager("torch_images.py", TunedMalloc);
        Console.WriteLine(
            $"Microseconds of processor time per step and seed on one thread, medians of {Rounds} rounds; vectors of {LaneTraining.Widest} lanes.");
        Console.WriteLine(
            "Best: foreach, set_to_none, channels_last, malloc tuned. At peak: the time of the multiply-adds alone, on registers: no engine is faster.");
        Console.WriteLine();
        Header(
        [
            "net", "batch", "torch engine", "lane engine", "ordinary TorchSharp", "eager", "eager, best", "at peak", "eager / at peak",
            "ordinary / torch engine", "ordinary / lane engine", "best eager / torch engine", "best eager / lane engine",
        ]);
        foreach (var @case in ImageCase.All)
        {
            Turn(@case, plain, tuned);
            var rounds = Enumerable.Range(0, Rounds).Select(_ => Turn(@case, plain, tuned)).ToArray();
            Row(
            [
                @case.Name, $"{@case.Batch}",
                .. new Func<Times, double>[] { r => r.Torch, r => r.Lanes, r => r.Ordinary, r => r.Eager, r => r.Best, r => r.AtPeak }
                    .Select(read => Cell(read, 0)),
                .. new Func<Times, double>[]
                    { r => r.Eager / r.AtPeak, r => r.Ordinary / r.Torch, r => r.Ordinary / r.Lanes, r => r.Best / r.Torch, r => r.Best / r.Lanes }
                    .Select(read => Cell(read, 2)),
            ]);

            string Cell(Func<Times, double> read, int digits) => Number(Median(rounds.Select(read)), digits);
        }
    }

    private static Times Turn(ImageCase @case, TorchEager plain, TorchEager tuned) => new(
        @case.Torch(),
        @case.Lanes(LaneTraining.Width(@case.Architecture)),
        @case.Ordinary(),
        plain.Microseconds(@case.Eager(best: false)),
        tuned.Microseconds(@case.Eager(best: true)),
        @case.MultiplyAdds / Peak.PerMicrosecond());

    /// <summary>One round, in microseconds per step and seed.</summary>
    private sealed record Times(double Torch, double Lanes, double Ordinary, double Eager, double Best, double AtPeak);
}
