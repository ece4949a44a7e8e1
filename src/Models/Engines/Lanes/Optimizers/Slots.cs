using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>A net's parameters and their gradients, one seed per lane.</summary>
/// <remarks>
/// A bias lies behind its unit's weights: the rows' odd strides spread columns over the cache, and a unit's gradients are one row.
/// </remarks>
internal sealed unsafe class Slots<L, V> where L : ILanes<V> where V : unmanaged
{
    private readonly int[] places;

    /// <summary>Room for the parameters of an architecture, all 0.</summary>
    public Slots(Architecture architecture, Memory memory)
    {
        places = [.. architecture.Slices.SelectMany(slice => PlacesOf(slice.Layer, slice.Weights))];
        Count = places.Length;
        Rows = [.. architecture.Slices.Select(slice => (slice.Layer.Biases, slice.Layer.FanIn + 1))];
        Parameters = memory.Allocate<V>(Count);
        Gradients = memory.Allocate<V>(Count);
    }

    /// <summary>Number of parameters.</summary>
    public int Count { get; }

    /// <summary>Of each layer the number of rows, one per unit or channel, and their length.</summary>
    public IReadOnlyList<(int Count, int Columns)> Rows { get; }

    /// <summary>[Count]: layer after layer, unit after unit, each its weights, then its bias.</summary>
    public V* Parameters { get; }

    /// <summary>[Count], of the mean loss of the last batch.</summary>
    public V* Gradients { get; }

    /// <summary>Sets one lane's parameters from a row, or the numbers at a distance of some bytes from them.</summary>
    public void Load(int lane, ReadOnlySpan<float> row, nint distance = 0)
    {
        for (var i = 0; i < Count; i++)
            ((float*)((byte*)(Parameters + places[i]) + distance))[lane] = row[i];
    }

    /// <summary>One lane's parameters as a row.</summary>
    public float[] Copy(int lane) => Copy(lane, distance: 0);

    /// <summary>The numbers at a distance of some bytes from one lane's parameters.</summary>
    public float[] Copy(int lane, nint distance) => Row((V*)((byte*)Parameters + distance), lane);

    /// <summary>One lane's gradients as a row.</summary>
    public float[] CopyGradients(int lane) => Row(Gradients, lane);

    /// <summary>The L2 norm of <see cref="Gradients"/>, summed in four parts so that the additions overlap.</summary>
    [MethodImpl(Jit.Loop)]
    public V GradientNorm()
    {
        V s0 = default, s1 = default, s2 = default, s3 = default;
        var i = 0;
        for (; i + 4 <= Count; i += 4)
        {
            s0 = L.MultiplyAdd(Gradients[i], Gradients[i], s0);
            s1 = L.MultiplyAdd(Gradients[i + 1], Gradients[i + 1], s1);
            s2 = L.MultiplyAdd(Gradients[i + 2], Gradients[i + 2], s2);
            s3 = L.MultiplyAdd(Gradients[i + 3], Gradients[i + 3], s3);
        }

        for (; i < Count; i++)
            s0 = L.MultiplyAdd(Gradients[i], Gradients[i], s0);
        return L.SquareRoot(L.Add(L.Add(s0, s1), L.Add(s2, s3)));
    }

    private float[] Row(V* numbers, int lane)
    {
        var row = new float[Count];
        for (var i = 0; i < Count; i++)
            row[i] = ((float*)(numbers + places[i]))[lane];
        return row;
    }

    private static IEnumerable<int> PlacesOf(Layer layer, int first)
    {
        var inputs = layer.FanIn;
        var weights = Enumerable.Range(0, layer.Weights).Select(i => first + i / inputs * (inputs + 1) + i % inputs);
        var biases = Enumerable.Range(0, layer.Biases).Select(i => first + i * (inputs + 1) + inputs);
        return weights.Concat(biases);
    }
}
