using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>
/// An optimizer at work on one matrix of parameters, in the order of operations of PyTorch's. TorchSharp's own are not used: a number that they pass to
/// libtorch may be freed by a garbage collection while the call reads it.
/// </summary>
public abstract class UpdateRule : IDisposable
{
    private readonly Tensor parameters, gradient;
    private readonly Scalar? decay;
    private int steps;

    // What add_ multiplies by; left out, TorchSharp makes one that nobody holds.
    private readonly Scalar one = 1.ToScalar();

    private UpdateRule(Optimizer optimizer, Tensor parameters, Tensor gradient)
    {
        (this.parameters, this.gradient) = (parameters, gradient);
        decay = optimizer.WeightDecay == 0 ? null : optimizer.WeightDecay.ToScalar();
    }

    /// <summary>The rule of an optimizer, with its state at 0.</summary>
    /// <param name="optimizer">Which, with its hyper-parameters.</param>
    /// <param name="parameters">What is moved, without autograd.</param>
    /// <param name="gradient">Of the same shape; read at every step.</param>
    public static UpdateRule Of(Optimizer optimizer, Tensor parameters, Tensor gradient) => optimizer switch
    {
        Adam adam => new AdamRule(adam, parameters, gradient),
        RmsProp rmsProp => new RmsPropRule(rmsProp, parameters, gradient),
        Sgd sgd => new SgdRule(sgd, parameters, gradient),
        _ => throw new NotSupportedException($"The torch engine has no {optimizer}."),
    };

    /// <summary>Moves the parameters along the gradient.</summary>
    /// <param name="rate">Learning rate of this step.</param>
    public void Step(double rate)
    {
        using var scope = NewDisposeScope();
        steps++;
        Step(parameters, decay is null ? gradient : gradient.add(parameters, decay), rate);
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        decay?.Dispose();
        one.Dispose();
    }

    /// <summary>A copy of what it keeps for each row.</summary>
    public IReadOnlyList<OptimizerState> States()
    {
        var (first, second) = (Rows(Kept.First), Rows(Kept.Second));
        return [.. first.Zip(second, (one, two) => new OptimizerState(steps, one, two))];
    }

    /// <summary>Goes on from such a copy.</summary>
    public void Resume(IReadOnlyList<OptimizerState> states)
    {
        steps = states[0].Steps;
        Set(Kept.First, [.. states.SelectMany(state => state.First)]);
        Set(Kept.Second, [.. states.SelectMany(state => state.Second)]);
    }

    /// <summary>Up to two numbers for each parameter.</summary>
    private protected virtual (Tensor? First, Tensor? Second) Kept => (null, null);

    private protected abstract void Step(Tensor p, Tensor slope, double rate);

    private static Tensor State(Tensor like) => zeros_like(like).DetachFromDisposeScope();

    private float[][] Rows(Tensor? kept)
    {
        using var scope = NewDisposeScope();
        return kept is null
            ? [.. Enumerable.Repeat(Array.Empty<float>(), (int)parameters.shape[0])]
            : [.. kept.to(ScalarType.Float32).cpu().data<float>().ToArray().Chunk((int)parameters.shape[1])];
    }

    private static void Set(Tensor? kept, float[] numbers)
    {
        using var scope = NewDisposeScope();
        kept?.copy_(tensor(numbers, kept.shape));
    }

    private sealed class AdamRule(Adam adam, Tensor parameters, Tensor gradient) : UpdateRule(adam, parameters, gradient)
    {
        private readonly Tensor mean = State(parameters), square = State(parameters);
        private readonly Scalar beta1 = adam.Beta1.ToScalar(), beta2 = adam.Beta2.ToScalar(), epsilon = adam.Epsilon.ToScalar();
        private readonly Scalar rest1 = (1 - adam.Beta1).ToScalar(), rest2 = (1 - adam.Beta2).ToScalar();

        private protected override (Tensor? First, Tensor? Second) Kept => (mean, square);

        public override void Dispose()
        {
            foreach (IDisposable part in (IDisposable[])[mean, square, beta1, beta2, epsilon, rest1, rest2])
                part.Dispose();
            base.Dispose();
        }

        private protected override void Step(Tensor p, Tensor slope, double rate)
        {
            using var correction = Math.Sqrt(1 - Math.Pow(adam.Beta2, steps)).ToScalar();
            using var step = (-rate / (1 - Math.Pow(adam.Beta1, steps))).ToScalar();
            mean.mul_(beta1).add_(slope, rest1);
            square.mul_(beta2).addcmul_(slope, slope, rest2);
            p.addcdiv_(mean, square.sqrt().div_(correction).add_(epsilon, one), step);
        }
    }

    private sealed class RmsPropRule(RmsProp rmsProp, Tensor parameters, Tensor gradient) : UpdateRule(rmsProp, parameters, gradient)
    {
        private readonly Tensor square = State(parameters);
        private readonly Scalar alpha = rmsProp.Alpha.ToScalar(), rest = (1 - rmsProp.Alpha).ToScalar(), epsilon = rmsProp.Epsilon.ToScalar();

        private protected override (Tensor? First, Tensor? Second) Kept => (square, null);

        public override void Dispose()
        {
            foreach (IDisposable part in (IDisposable[])[square, alpha, rest, epsilon])
                part.Dispose();
            base.Dispose();
        }

        private protected override void Step(Tensor p, Tensor slope, double rate)
        {
            using var step = (-rate).ToScalar();
            square.mul_(alpha).addcmul_(slope, slope, rest);
            p.addcdiv_(slope, square.sqrt().add_(epsilon, one), step);
        }
    }

    private sealed class SgdRule(Sgd sgd, Tensor parameters, Tensor gradient) : UpdateRule(sgd, parameters, gradient)
    {
        private readonly Tensor? velocity = sgd.Momentum == 0 ? null : State(parameters);
        private readonly Scalar momentum = sgd.Momentum.ToScalar();

        private protected override (Tensor? First, Tensor? Second) Kept => (velocity, null);

        public override void Dispose()
        {
            velocity?.Dispose();
            momentum.Dispose();
            base.Dispose();
        }

        private protected override void Step(Tensor p, Tensor slope, double rate)
        {
            using var step = (-rate).ToScalar();
            velocity?.mul_(momentum).add_(slope, one);
            p.add_(velocity is null ? slope : sgd.Nesterov ? slope.add(velocity, momentum) : velocity, step);
        }
    }
}
