using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>Brings examples into the net's memory.</summary>
internal abstract class Feed<V> where V : unmanaged
{
    /// <summary>Draws the next epoch's order.</summary>
    public abstract void BeginEpoch();

    /// <summary>Writes the examples <paramref name="first"/> to first + count of the epoch's order.</summary>
    /// <param name="inputs">[inputs, count].</param>
    /// <param name="targets">[outputs, count].</param>
    /// <param name="first">Place in the order.</param>
    /// <param name="count">Number of examples.</param>
    public abstract void Fill(in Matrix<V> inputs, in Matrix<V> targets, int first, int count);
}

/// <summary>Every seed sees the examples in their stored order.</summary>
internal sealed unsafe class StoredFeed<L, V>(Points data) : Feed<V> where L : ILanes<V> where V : unmanaged
{
    public override void BeginEpoch()
    {
    }

    [MethodImpl(Jit.Loop)]
    public override void Fill(in Matrix<V> inputs, in Matrix<V> targets, int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            for (var x = 0; x < data.Inputs; x++)
                *(V*)inputs.At(x, i) = L.Broadcast(data.X[(first + i) * data.Inputs + x]);
            for (var y = 0; y < data.Outputs; y++)
                *(V*)targets.At(y, i) = L.Broadcast(data.Y[(first + i) * data.Outputs + y]);
        }
    }
}

/// <summary>Every seed sees the examples in an order of its own.</summary>
internal sealed unsafe class ShuffledFeed<V>(Points data, IReadOnlyList<Start> starts) : Feed<V> where V : unmanaged
{
    private readonly ExampleOrder[] streams = [.. starts.Select(start => new ExampleOrder(start.Order(), data.Count))];
    private readonly int[][] orders = new int[starts.Count][];

    public override void BeginEpoch()
    {
        for (var lane = 0; lane < streams.Length; lane++)
            orders[lane] = streams[lane].Next();
    }

    [MethodImpl(Jit.Loop)]
    public override void Fill(in Matrix<V> inputs, in Matrix<V> targets, int first, int count)
    {
        for (var lane = 0; lane < orders.Length; lane++)
        {
            var order = orders[lane];
            for (var i = 0; i < count; i++)
            {
                var example = order[first + i];
                for (var x = 0; x < data.Inputs; x++)
                    ((float*)inputs.At(x, i))[lane] = data.X[example * data.Inputs + x];
                for (var y = 0; y < data.Outputs; y++)
                    ((float*)targets.At(y, i))[lane] = data.Y[example * data.Outputs + y];
            }
        }
    }
}
