using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>Moves all parameters of a net by an optimizer's rule.</summary>
/// <remarks>
/// Rows of weights are cut into pairs. Weights under decay and the moments of units without gradient shrink towards 2^-126, below which they are zero
/// (<see cref="Subnormals"/>). So every 64 steps moments below 2^-100 become zero, and weights become 2^-100 of their sign.
/// A unit whose weights all are zero has no gradient for ever, where with tiny ones it can learn again. By Adam no weight falls so far within 64 steps.
/// Such values are far below every epsilon in use. A moment falls by a tenth per step, so in 64 steps it does not pass from one bound to the other.
/// </remarks>
internal abstract unsafe class Update<L, V> where L : ILanes<V> where V : unmanaged
{
    /// <summary>The update rule of an optimizer.</summary>
    public static Update<L, V> Of(Optimizer optimizer, Slots<L, V> slots, Memory memory)
    {
        nint first = State(), second = State();
        return optimizer switch
        {
            Adam adam => new Update<L, V, AdamRule<L, V>>(new(adam, first, second), slots, memory, first, second),
            RmsProp rmsProp => new Update<L, V, RmsPropRule<L, V>>(new(rmsProp, first), slots, memory, first, second),
            Sgd sgd => new Update<L, V, SgdRule<L, V>>(new(sgd, first), slots, memory, first, second),
            _ => throw new ArgumentException($"The lane engine does not know the optimizer {optimizer}.", nameof(optimizer)),
        };

        nint State() => (nint)memory.Allocate<V>(slots.Count) - (nint)slots.Parameters;
    }

    /// <summary>Sets what a lane's rule keeps; null: it begins. All lanes begin at the same step.</summary>
    public abstract void Resume(int lane, OptimizerState? state);

    /// <summary>A copy of what a lane's rule keeps.</summary>
    public abstract OptimizerState State(int lane);

    /// <summary>Moves the parameters along their gradients.</summary>
    /// <param name="rate">Learning rate.</param>
    public abstract void Step(double rate);

    /// <summary>Propagates the derivatives of a single example back and moves each weight as they pass it: its gradient is never stored.</summary>
    /// <param name="rate">Learning rate.</param>
    /// <param name="layers">Whose weights these are.</param>
    public abstract void StepBack(double rate, DenseLayer<V>[] layers);
}

/// <inheritdoc/>
internal sealed unsafe class Update<L, V, R>(R rule, Slots<L, V> slots, Memory memory, nint first, nint second) : Update<L, V>
    where L : ILanes<V> where V : unmanaged where R : struct, IRule<V>
{
    private const int StepsBetweenFlushes = 64;

    /// <summary>2^-100.</summary>
    private const float Least = 7.888609e-31f;
    private readonly V* sums = memory.Allocate<V>(slots.Rows.Max(rows => rows.Columns));
    private R rule = rule;
    private int steps;

    public override void Resume(int lane, OptimizerState? state)
    {
        if (state is null)
            return;
        slots.Load(lane, state.First, first);
        slots.Load(lane, state.Second, second);
        for (; steps < state.Steps; steps++)
            rule.Begin(rate: 0);
    }

    public override OptimizerState State(int lane) => new(steps, slots.Copy(lane, first), slots.Copy(lane, second));

    [MethodImpl(Jit.Loop)]
    public override void Step(double rate)
    {
        rule.Begin(rate);
        var copy = rule;
        V* parameter = slots.Parameters, gradient = slots.Gradients;
        foreach (var (count, length) in slots.Rows)
        {
            for (var rows = count; rows > 0; rows--)
            {
                var columns = length;
                for (; columns >= 2; columns -= 2, parameter += 2, gradient += 2)
                    copy.Two(parameter, gradient[0], gradient[1]);
                if (columns == 1)
                    copy.One(parameter++, *gradient++);
            }
        }

        Flush();
    }

    [MethodImpl(Jit.Loop)]
    public override void StepBack(double rate, DenseLayer<V>[] layers)
    {
        rule.Begin(rate);
        for (var i = layers.Length - 1; i >= 0; i--)
            StepBack(layers[i]);
        Flush();
    }

    /// <summary>Sums up the loss's derivatives by the layer's inputs, each from the weight before its step, and moves the weights.</summary>
    [MethodImpl(Jit.Loop)]
    private void StepBack(DenseLayer<V> layer)
    {
        var copy = rule;
        V* parameter = (V*)layer.Weights.Origin, delta = (V*)layer.Above.Origin, input = (V*)layer.Below.Origin, sum = sums;
        int rows = layer.Outputs, columns = layer.Inputs + 1;
        for (var x = 0; x < columns; x++)
            sum[x] = default;
        if (columns == 2) // the only sum stays in a register: through memory it would be what all rows wait for
        {
            V only = default;
            for (; rows > 0; rows--, parameter += 2, delta++)
            {
                only = L.MultiplyAdd(*parameter, *delta, only);
                copy.Two(parameter, L.MultiplyAdd(*delta, input[0], default), L.MultiplyAdd(*delta, input[1], default));
            }

            *sum = only;
        }

        for (; rows > 0; rows--, parameter += columns, delta++)
        {
            var (derivative, x) = (*delta, 0);
            for (; x + 2 <= columns; x += 2)
            {
                sum[x] = L.MultiplyAdd(parameter[x], derivative, sum[x]);
                sum[x + 1] = L.MultiplyAdd(parameter[x + 1], derivative, sum[x + 1]);
                copy.Two(parameter + x, L.MultiplyAdd(derivative, input[x], default), L.MultiplyAdd(derivative, input[x + 1], default));
            }

            if (x < columns)
                copy.One(parameter + x, L.MultiplyAdd(derivative, input[x], default)); // the bias: no sum needs it
        }

        layer.Backward?.Run(layer.Inputs, 1, 0, layer.Weights.Transposed, layer.Above, layer.Below, new Matrix<V>(sums, 1, 1));
    }

    private void Flush()
    {
        if (++steps % StepsBetweenFlushes != 0)
            return;
        RaiseWeights();
        Flush(first);
        Flush(second);
    }

    /// <summary>Weights below the bound get its size and keep their sign. Those of no net are zero and stay so.</summary>
    [MethodImpl(Jit.Loop)]
    private void RaiseWeights()
    {
        var weights = slots.Parameters;
        V bound = L.Broadcast(Least), negative = L.Broadcast(-Least), zero = default;
        for (var i = 0; i < slots.Count; i++)
        {
            var raised = L.Select(L.Above(weights[i], zero), bound, L.Select(L.Above(zero, weights[i]), negative, zero));
            weights[i] = L.Select(L.Above(bound, L.Absolute(weights[i])), raised, weights[i]);
        }
    }

    /// <param name="distance">Bytes from a parameter to the moment that may become zero.</param>
    [MethodImpl(Jit.Loop)]
    private void Flush(nint distance)
    {
        var moments = (V*)((byte*)slots.Parameters + distance);
        var bound = L.Broadcast(Least);
        for (var i = 0; i < slots.Count; i++)
            moments[i] = L.Select(L.Above(bound, L.Absolute(moments[i])), default, moments[i]);
    }
}
