using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Reproducibility.Models;

namespace Reproducibility.Bench.Lanes;

/// <summary>The most multiply-adds that one core makes: twelve independent chains in registers.</summary>
internal static class Peak
{
    private const int Chains = 12;
    private const int Rounds = 200_000;
    private const int Repeats = 16;

    /// <summary>Multiply-adds of single floats per microsecond: the best of some repeats, as a core that has rested begins slowly.</summary>
    public static double PerMicrosecond() => Enumerable.Range(0, Repeats).Max(_ => Once());

    /// <summary>
    /// Multiply-adds of one training step of a net, layer by layer: forward, the weights' gradients, and back through all layers but the first. With one hidden
    /// layer the lane engine makes a fifth fewer.
    /// </summary>
    public static double MultiplyAdds(Architecture net, int examples) =>
        examples * (3.0 * net.MultiplyAdds - net.Layers.Select(layer => layer.MultiplyAdds(net.Input)).First(count => count > 0));

    private static double Once()
    {
        var begin = Stopwatch.GetTimestamp();
        var lanes = Vector512.IsHardwareAccelerated ? Chains512() : Chains256();
        return Chains * (double)Rounds * lanes / Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Chains256()
    {
        Vector256<float> x = Vector256.Create(0.999f), y = Vector256.Create(1e-3f);
        Vector256<float> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var round = 0; round < Rounds; round++)
        {
            a = Vector256.FusedMultiplyAdd(a, x, y);
            b = Vector256.FusedMultiplyAdd(b, x, y);
            c = Vector256.FusedMultiplyAdd(c, x, y);
            d = Vector256.FusedMultiplyAdd(d, x, y);
            e = Vector256.FusedMultiplyAdd(e, x, y);
            f = Vector256.FusedMultiplyAdd(f, x, y);
            g = Vector256.FusedMultiplyAdd(g, x, y);
            h = Vector256.FusedMultiplyAdd(h, x, y);
            i = Vector256.FusedMultiplyAdd(i, x, y);
            j = Vector256.FusedMultiplyAdd(j, x, y);
            k = Vector256.FusedMultiplyAdd(k, x, y);
            l = Vector256.FusedMultiplyAdd(l, x, y);
        }

        var sum = a + b + c + d + e + f + g + h + i + j + k + l;
        return sum[0] > 0 ? Vector256<float>.Count : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Chains512()
    {
        Vector512<float> x = Vector512.Create(0.999f), y = Vector512.Create(1e-3f);
        Vector512<float> a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (var round = 0; round < Rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, x, y);
            b = Vector512.FusedMultiplyAdd(b, x, y);
            c = Vector512.FusedMultiplyAdd(c, x, y);
            d = Vector512.FusedMultiplyAdd(d, x, y);
            e = Vector512.FusedMultiplyAdd(e, x, y);
            f = Vector512.FusedMultiplyAdd(f, x, y);
            g = Vector512.FusedMultiplyAdd(g, x, y);
            h = Vector512.FusedMultiplyAdd(h, x, y);
            i = Vector512.FusedMultiplyAdd(i, x, y);
            j = Vector512.FusedMultiplyAdd(j, x, y);
            k = Vector512.FusedMultiplyAdd(k, x, y);
            l = Vector512.FusedMultiplyAdd(l, x, y);
        }

        var sum = a + b + c + d + e + f + g + h + i + j + k + l;
        return sum[0] > 0 ? Vector512<float>.Count : 0;
    }
}
