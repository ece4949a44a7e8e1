using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>An optimizer's update rule for all parameters of a net.</summary>
internal abstract unsafe class Update<L, V> where L : ILanes<V> where V : unmanaged
{
    /// <summary>Often enough that a moment, which falls by a tenth per step, does not pass from the bound to the denormal numbers.</summary>
    private const int StepsBetweenFlushes = 64;
    private readonly nint[] tensors;
    private int steps;

    /// <summary>Keeps state for each parameter.</summary>
    protected Update(Slots<L, V> slots, Memory memory, int states)
    {
        Count = slots.Count;
        Parameters = slots.Parameters;
        Gradients = slots.Gradients;
        tensors = new nint[1 + states];
        tensors[0] = (nint)slots.Parameters;
        for (var i = 1; i <= states; i++)
            tensors[i] = (nint)memory.Allocate<V>(slots.Count);
    }

    /// <summary>Number of parameters.</summary>
    protected int Count { get; }

    /// <summary>[Count].</summary>
    protected V* Parameters { get; }

    /// <summary>[Count].</summary>
    protected V* Gradients { get; }

    /// <summary>The update rule of an optimizer.</summary>
    public static Update<L, V> Of(Optimizer optimizer, Slots<L, V> slots, Memory memory) => optimizer switch
    {
        Adam adam => new AdamUpdate<L, V>(adam, slots, memory),
        RmsProp rmsProp => new RmsPropUpdate<L, V>(rmsProp, slots, memory),
        Sgd sgd => new SgdUpdate<L, V>(sgd, slots, memory),
        _ => throw new ArgumentException($"The lane engine does not know the optimizer {optimizer}.", nameof(optimizer)),
    };

    /// <summary>Moves the parameters along their gradients.</summary>
    /// <param name="rate">Learning rate.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Step(double rate)
    {
        Apply(rate);
        if (++steps % StepsBetweenFlushes != 0)
            return;
        foreach (var tensor in tensors)
            Flush((V*)tensor);
    }

    /// <summary>The rule itself.</summary>
    protected abstract void Apply(double rate);

    /// <summary>Numbers of state, one for each parameter, 0 at first.</summary>
    protected V* State(int number) => (V*)tensors[1 + number];

    /// <summary>
    /// Zero for magnitudes below 2^-100. Weights under decay and the moments of units without gradient shrink until they are denormal (below 2^-126), on which
    /// arithmetic is up to a hundred times slower; next to any epsilon in use they are nothing long before.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Flush(V* numbers)
    {
        var bound = L.Broadcast(7.888609e-31f);
        for (var i = 0; i < Count; i++)
            numbers[i] = L.Select(L.Above(bound, L.Absolute(numbers[i])), default, numbers[i]);
    }
}
