using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>How an activation carries the tangents of a Hessian-vector product.</summary>
internal abstract class Tangent<V> where V : unmanaged
{
    /// <summary>Forward: the outputs' tangents from the input sums' tangents, in place.</summary>
    /// <param name="units">Rows.</param>
    /// <param name="count">Columns: examples.</param>
    /// <param name="outputs">The activation's outputs.</param>
    /// <param name="tangents">[units, count].</param>
    public abstract void Push(int units, int count, in Matrix<V> outputs, in Matrix<V> tangents);

    /// <summary>Backward: the loss's derivatives, and their tangents, by the input sums from those by the outputs, in place.</summary>
    /// <param name="units">Rows.</param>
    /// <param name="count">Columns: examples.</param>
    /// <param name="outputs">The activation's outputs.</param>
    /// <param name="tangents">The outputs' tangents.</param>
    /// <param name="deltas">[units, count]: derivatives.</param>
    /// <param name="deltaTangents">[units, count]: their tangents.</param>
    public abstract void Pull(int units, int count, in Matrix<V> outputs, in Matrix<V> tangents, in Matrix<V> deltas, in Matrix<V> deltaTangents);
}

/// <inheritdoc/>
internal sealed unsafe class Tangent<L, V, A>(float slope) : Tangent<V> where L : ILanes<V> where V : unmanaged where A : IActivation<V>
{
    private readonly V slope = L.Broadcast(slope);

    [MethodImpl(Jit.Loop)]
    public override void Push(int units, int count, in Matrix<V> outputs, in Matrix<V> tangents)
    {
        for (var u = 0; u < units; u++)
        {
            for (var i = 0; i < count; i++)
            {
                var tangent = (V*)tangents.At(u, i);
                *tangent = A.Pull(*tangent, *(V*)outputs.At(u, i), slope);
            }
        }
    }

    [MethodImpl(Jit.Loop)]
    public override void Pull(int units, int count, in Matrix<V> outputs, in Matrix<V> tangents, in Matrix<V> deltas, in Matrix<V> deltaTangents)
    {
        for (var u = 0; u < units; u++)
        {
            for (var i = 0; i < count; i++)
            {
                V* delta = (V*)deltas.At(u, i), deltaTangent = (V*)deltaTangents.At(u, i);
                var output = *(V*)outputs.At(u, i);
                var bend = L.Multiply(L.Multiply(*delta, A.Bend(output)), *(V*)tangents.At(u, i));
                *deltaTangent = L.Add(A.Pull(*deltaTangent, output, slope), bend);
                *delta = A.Pull(*delta, output, slope);
            }
        }
    }
}
