using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>An optimizer's step on all parameters of a net.</summary>
internal abstract class Update
{
    /// <summary>Moves the parameters along their gradients.</summary>
    /// <param name="rate">Learning rate.</param>
    public abstract void Step(double rate);

    /// <summary>The update rule of an optimizer.</summary>
    public static Update Of<L, V>(Optimizer optimizer, Net<L, V> net, Memory memory) where L : ILanes<V> where V : unmanaged => optimizer switch
    {
        Adam adam => new AdamUpdate<L, V>(adam, net, memory),
        RmsProp rmsProp => new RmsPropUpdate<L, V>(rmsProp, net, memory),
        Sgd sgd => new SgdUpdate<L, V>(sgd, net, memory),
        _ => throw new ArgumentException($"The lane engine does not know the optimizer {optimizer}.", nameof(optimizer)),
    };
}

/// <summary>What the update rules share.</summary>
internal static class Decay<L, V> where L : ILanes<V> where V : unmanaged
{
    /// <summary>
    /// Zero for magnitudes below 2^-100. Weight decay, and the moments of units that get no gradient, shrink until arithmetic on them is a hundred times
    /// slower (denormal numbers, below 2^-126); next to any epsilon in use they are nothing long before.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Flush(V x) => L.Select(L.Above(L.Broadcast(7.888609e-31f), L.Absolute(x)), default, x);
}
