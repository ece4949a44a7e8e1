using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Reproducibility.Models.Lanes;

namespace Reproducibility.Units.Lanes;

public class OperationTests
{
    private static readonly float[] Numbers =
    [
        -1, 2, -0f, 0, float.NegativeInfinity, float.PositiveInfinity, float.MinValue, float.Epsilon,
        -float.Epsilon, 3, -4, 5, float.NaN, -float.NaN, 1e-30f, -1e30f,
    ];

    [Test]
    public void The_sign_picks_at_every_width()
    {
        var expected = Numbers.Select(x => float.IsNegative(x) ? -5f : 7f).ToArray();
        using var scope = Assert.EnterMultipleScope();
        Assert.That(Picked<Lanes128, Vector128<float>>(), Is.EqualTo(expected));
        Assert.That(Picked<Lanes256, Vector256<float>>(), Is.EqualTo(expected));
        Assert.That(Picked<Lanes512, Vector512<float>>(), Is.EqualTo(expected));
    }

    private static float[] Picked<L, V>() where L : ILanes<V> where V : unmanaged
    {
        var vectors = MemoryMarshal.Cast<float, V>(Numbers).ToArray().Select(x => L.BySign(x, L.Broadcast(-5), L.Broadcast(7))).ToArray();
        return MemoryMarshal.Cast<V, float>(vectors).ToArray();
    }
}
