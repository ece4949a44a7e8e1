using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using System.Text.Json;
using TorchSharp;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>PyTorch's numbers, made by the scripts in bench/reference, and seeded ones.</summary>
internal static class Reference
{
    public static torch.Tensor Row(params float[] values) => torch.tensor(values, [values.Length]);

    public static torch.Tensor Ones(params long[] size) => Filled(size, _ => 1);

    public static torch.Tensor Drawn(params long[] size)
    {
        var numbers = Uniform(1, (int)size.Aggregate(1L, (a, b) => a * b), -1, 1);
        return Filled(size, i => (float)numbers[i]);
    }

    private static torch.Tensor Filled(long[] size, Func<int, float> value) =>
        torch.tensor([.. Enumerable.Range(0, (int)size.Aggregate(1L, (a, b) => a * b)).Select(value)], size);

    public static double[] Uniform(int seed, int count, double from, double to)
    {
        var random = new Bogus.Randomizer(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Double(from, to))];
    }

    /// <summary>
    /// How near the recorded numbers ours must be: equal on the libtorch and the vector width that they were recorded with (1.13, AVX2);
    /// elsewhere sums run in another order, and training amplifies the last bits.
    /// </summary>
    public static double Tolerance =>
        torch.__version__.StartsWith("1.13", StringComparison.Ordinal) && Avx2.IsSupported && !Avx512F.IsSupported ? 0 : 1e-5;

    public static T Read<T>(string name, [CallerFilePath] string here = "") =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "data", name)), JsonSerializerOptions.Web)!;
}
