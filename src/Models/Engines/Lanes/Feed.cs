using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>Brings examples into the net's memory.</summary>
internal abstract class Feed<V> where V : unmanaged
{
    /// <summary>The mini-batch: indices of the first seed's examples, then those of the second, and so on.</summary>
    public int[] Batch { get; set; } = [];

    /// <summary>Writes the examples <paramref name="first"/> to first + count of the mini-batch.</summary>
    /// <param name="inputs">[inputs, count].</param>
    /// <param name="targets">[outputs, count].</param>
    /// <param name="first">Place in the mini-batch.</param>
    /// <param name="count">Number of examples.</param>
    public abstract void Fill(in Matrix<V> inputs, in Matrix<V> targets, int first, int count);
}

/// <summary>Every seed sees the examples in their stored order.</summary>
internal sealed unsafe class StoredFeed<L, V>(Points data) : Feed<V> where L : ILanes<V> where V : unmanaged
{
    [MethodImpl(Jit.Loop)]
    public override void Fill(in Matrix<V> inputs, in Matrix<V> targets, int first, int count)
    {
        var from = Batch[0] + first;
        for (var i = 0; i < count; i++)
        {
            for (var x = 0; x < data.Inputs; x++)
                *(V*)inputs.At(x, i) = L.Broadcast(data.X[(from + i) * data.Inputs + x]);
            for (var y = 0; y < data.Outputs; y++)
                *(V*)targets.At(y, i) = L.Broadcast(data.Y[(from + i) * data.Outputs + y]);
        }
    }
}

/// <summary>Every seed sees the examples in an order of its own; lanes without a seed see the first one's.</summary>
internal sealed unsafe class ShuffledFeed<V>(Points data, int seeds, int lanes) : Feed<V> where V : unmanaged
{
    [MethodImpl(Jit.Loop)]
    public override void Fill(in Matrix<V> inputs, in Matrix<V> targets, int first, int count)
    {
        var size = Batch.Length / seeds;
        for (var lane = 0; lane < lanes; lane++)
        {
            var own = Batch.AsSpan((lane < seeds ? lane : 0) * size + first, count);
            for (var i = 0; i < count; i++)
            {
                for (var x = 0; x < data.Inputs; x++)
                    ((float*)inputs.At(x, i))[lane] = data.X[own[i] * data.Inputs + x];
                for (var y = 0; y < data.Outputs; y++)
                    ((float*)targets.At(y, i))[lane] = data.Y[own[i] * data.Outputs + y];
            }
        }
    }
}
