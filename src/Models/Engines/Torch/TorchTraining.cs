using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>Trains with libtorch. On a CPU give it one start at a time, one training per core; on a CUDA device all starts at once.</summary>
public sealed class TorchTraining : Training
{
    private readonly Recipe recipe;
    private readonly IExamples examples;
    private readonly UpdateRule rule;
    private (Tensor Inputs, Tensor Targets)? whole;
    private (Tensor Output, Tensor Targets) seen;

    /// <summary>Binds rows, recipe and data.</summary>
    public TorchTraining(Architecture architecture, Recipe recipe, IExamples examples, IReadOnlyList<Start> starts, Device device)
        : base(architecture, recipe, examples, starts)
    {
        (this.recipe, this.examples) = (recipe, examples);
        Network = new Network(architecture, [.. starts.Select(s => s.Parameters)], device);
        rule = Network.Rule(recipe.Optimizer);
    }

    /// <summary>The rows being trained.</summary>
    public Network Network { get; }

    /// <inheritdoc/>
    public override int[] Hits()
    {
        using var scope = NewDisposeScope();
        return [.. seen.Output.argmax(-1).eq(seen.Targets).view(Seeds, -1).sum(1).cpu().data<long>().Select(hits => (int)hits)];
    }

    /// <inheritdoc/>
    public override float[][] Rows() => Network.Rows();

    /// <inheritdoc/>
    public override float[][] Gradients()
    {
        using var scope = NewDisposeScope();
        return [.. Network.Gradient.cpu().data<float>().ToArray().Chunk(Architecture.Parameters)];
    }

    /// <inheritdoc/>
    public override float[] GradientNorms()
    {
        using var scope = NewDisposeScope();
        return Network.GradientNorms().cpu().data<float>().ToArray();
    }

    /// <inheritdoc/>
    public override IEnumerable<(Network Net, IExamples Examples)> Networks(IExamples examples) => [(Network, examples)];

    /// <inheritdoc/>
    public override Score[] Classify(IExamples set) => Evaluation.Classify(Network, set);

    /// <inheritdoc/>
    public override void Dispose()
    {
        whole?.Inputs.Dispose();
        whole?.Targets.Dispose();
        rule.Dispose();
        Network.Dispose();
    }

    /// <inheritdoc/>
    protected override float[] Differentiate(int[] batch)
    {
        var (inputs, targets) = whole ?? Network.PerSeed(examples.Gather(batch, Network.Device));
        if (recipe.BatchSize == 0 && whole is null)
            whole = (inputs.DetachFromDisposeScope(), targets.DetachFromDisposeScope());
        Network.Gradient.zero_();
        var output = Network.Forward(inputs, Masks);
        var losses = Objective.Losses(recipe.Loss, output, targets, Seeds);
        (Seeds == 1 ? losses : losses.sum()).backward();
        seen = (output.detach(), targets);
        return losses.detach().view(Seeds).cpu().data<float>().ToArray();
    }

    /// <inheritdoc/>
    protected override void Update(double rate) => rule.Step(rate);

    /// <inheritdoc/>
    protected override IDisposable StepMemory() => NewDisposeScope();

    /// <inheritdoc/>
    public override IReadOnlyList<OptimizerState> States() => rule.States();

    /// <inheritdoc/>
    protected override void Load(IReadOnlyList<float[]> rows, IReadOnlyList<OptimizerState> states)
    {
        Network.Load(rows);
        rule.Resume(states);
    }
}
