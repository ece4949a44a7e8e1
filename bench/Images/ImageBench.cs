using TorchSharp;
using static Reproducibility.Bench.Report;

namespace Reproducibility.Bench.Images;

/// <summary>Time per step of the torch engine and of PyTorch eager on images, each on one thread, in short turns; medians over the rounds.</summary>
internal static class ImageBench
{
    private const int Rounds = 9;

    /// <summary>glibc keeps big blocks, as the torch engine's process does.</summary>
    private static readonly Dictionary<string, string> TunedMalloc = new()
    {
        ["MALLOC_MMAP_THRESHOLD_"] = "1073741824",
        ["MALLOC_TRIM_THRESHOLD_"] = "1073741824",
        ["MALLOC_TOP_PAD_"] = "67108864",
    };

    public static void Run()
    {
        torch.set_num_threads(1);
        using var plain = new TorchEager("torch_images.py");
        using var tuned = new TorchEager("torch_images.py", TunedMalloc);
        Console.WriteLine($"Microseconds per step of 64 images on one thread, medians of {Rounds} rounds. Best: foreach, set_to_none, channels_last, malloc tuned.");
        Console.WriteLine();
        Header(["net", "torch engine", "eager", "eager, best", "eager / engine", "best eager / engine"]);
        foreach (var @case in ImageCase.All)
        {
            Turn(@case, plain, tuned);
            var rounds = Enumerable.Range(0, Rounds).Select(_ => Turn(@case, plain, tuned)).ToArray();
            Row(
            [
                @case.Name, Number(Median(rounds.Select(r => r.Engine)), 0), Number(Median(rounds.Select(r => r.Eager)), 0), Number(Median(rounds.Select(r => r.Best)), 0),
                Number(Median(rounds.Select(r => r.Eager / r.Engine)), 2), Number(Median(rounds.Select(r => r.Best / r.Engine)), 2),
            ]);
        }
    }

    private static (double Engine, double Eager, double Best) Turn(ImageCase @case, TorchEager plain, TorchEager tuned) =>
        (@case.Microseconds(), plain.Microseconds(@case.Eager(best: false)), tuned.Microseconds(@case.Eager(best: true)));
}
