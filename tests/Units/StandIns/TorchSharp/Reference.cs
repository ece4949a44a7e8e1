using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>PyTorch's numbers, made by the scripts in bench/reference, and seeded ones.</summary>
internal static class Reference
{
    public static double[] Uniform(int seed, int count, double from, double to)
    {
        var random = new Bogus.Randomizer(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Double(from, to))];
    }

    public static T Read<T>(string name, [CallerFilePath] string here = "") =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "data", name)), JsonSerializerOptions.Web)!;
}
