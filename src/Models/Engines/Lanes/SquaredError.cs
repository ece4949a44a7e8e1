using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>The mean squared error of a batch and its derivatives.</summary>
internal abstract class SquaredError<V> where V : unmanaged
{
    /// <summary>Begins a batch.</summary>
    /// <param name="entries">Examples times outputs, over which the mean is taken.</param>
    public abstract void Begin(int entries);

    /// <summary>Adds some examples of the batch.</summary>
    /// <param name="layer">Last layer; its outputs are replaced by the mean's derivatives by its input sums.</param>
    /// <param name="targets">[outputs, count].</param>
    /// <param name="count">Number of examples.</param>
    public abstract void Add(DenseLayer<V> layer, in Matrix<V> targets, int count);

    /// <summary>The batch's mean.</summary>
    public abstract V Mean { get; }
}

/// <inheritdoc/>
internal sealed unsafe class SquaredError<L, V, A>(float slope) : SquaredError<V> where L : ILanes<V> where V : unmanaged where A : IActivation<V>
{
    private readonly V slope = L.Broadcast(slope);
    private V share, sum, lost;

    [MethodImpl(Jit.Loop)]
    public override void Begin(int entries)
    {
        share = L.Broadcast((float)(1.0 / entries));
        sum = lost = default;
    }

    [MethodImpl(Jit.Loop)]
    public override void Add(DenseLayer<V> layer, in Matrix<V> targets, int count)
    {
        V total = sum, rest = lost; // in registers: each example waits for the one before
        for (var i = 0; i < count; i++)
        {
            for (var o = 0; o < layer.Outputs; o++)
            {
                var place = (V*)layer.Above.At(o, i);
                var output = *place;
                var error = L.Subtract(output, *(V*)targets.At(o, i));
                var derivative = L.Multiply(L.Add(error, error), share);
                *place = A.Pull(derivative, output, slope);
                AddSquare(error, ref total, ref rest);
            }
        }

        (sum, lost) = (total, rest);
    }

    /// <inheritdoc/>
    public override V Mean => L.Multiply(sum, share);

    /// <summary>Kahan's sum: exact to rounding for any number of examples.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSquare(V error, ref V sum, ref V lost)
    {
        var term = L.Subtract(L.Multiply(error, error), lost);
        var next = L.Add(sum, term);
        lost = L.Subtract(L.Subtract(next, sum), term);
        sum = next;
    }
}
