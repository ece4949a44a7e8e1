using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>An optimizer that updates one parameter after the other, each with a state of its own.</summary>
public abstract class OptimizerHelper : Optimizer
{
    private readonly Dictionary<Parameter, State> states = new(ReferenceEqualityComparer.Instance);

    private protected OptimizerHelper(IEnumerable<ParamGroup> groups) : base(groups) { }

    public override Tensor? step(Func<Tensor>? closure = null)
    {
        Tensor? loss = null;
        if (closure is not null)
        {
            using var recording = enable_grad();
            loss = closure();
        }

        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        foreach (var group in groups)
        {
            foreach (var parameter in group.Parameters)
            {
                if (parameter.grad is not { } gradient) continue;
                if (!states.TryGetValue(parameter, out var state)) states.Add(parameter, state = new State());
                state.step++;
                Update(parameter, gradient, state, group);
            }
        }
        return loss;
    }

    /// <summary>One step of one parameter, in place.</summary>
    private protected abstract void Update(Parameter parameter, Tensor gradient, State state, ParamGroup group);

    /// <summary>The direction of descent: the gradient, its sign turned to maximize, with the weight decay's part.</summary>
    private protected static Tensor Direction(Parameter parameter, Tensor gradient, State state, bool maximize, double weightDecay)
    {
        if (maximize) gradient = gradient.neg();
        if (weightDecay == 0) return gradient;
        var direction = state.Like("direction", parameter);
        Aten.Do("add.out", gradient, parameter, weightDecay, direction);
        return direction;
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var state in states.Values) state.Dispose();
        states.Clear();
    }

    /// <summary>What the steps of one parameter hand on: running averages by name, and memory to work in.</summary>
    private protected sealed class State : IDisposable
    {
        private readonly Dictionary<string, Tensor> tensors = [];

        public long step;

        /// <summary>The tensor of this name, in the parameter's shape; zeros at first.</summary>
        public Tensor Like(string name, Parameter parameter)
        {
            if (tensors.TryGetValue(name, out var tensor)) return tensor;
            return tensors[name] = parameter.zeros_like().DetachFromDisposeScope();
        }

        public bool Has(string name) => tensors.ContainsKey(name);

        public void Dispose()
        {
            foreach (var tensor in tensors.Values) tensor.Dispose();
        }
    }
}
