using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>
/// Trains every seed of a condition with the torch engine. On a CPU give it one start at a time, one training per core; on a CUDA device all
/// starts at once.
/// </summary>
public sealed class Training : IDisposable
{
    private readonly Recipe recipe;
    private readonly IExamples examples;
    private readonly IReadOnlyList<Start> starts;
    private readonly Random? dropout;
    private readonly DataOrder order;

    /// <summary>Binds rows, recipe and data.</summary>
    public Training(Architecture architecture, Recipe recipe, IExamples examples, IReadOnlyList<Start> starts, Device device, Random? dropout = null)
    {
        (this.recipe, this.examples, this.starts) = (recipe, examples, starts);
        this.dropout = dropout ?? (architecture.Layers.Any(l => l is Dropout) ? new Random(starts[0].Seed) : null);
        order = new DataOrder(recipe, examples.Count, starts);
        Network = new Network(architecture, [.. starts.Select(s => s.Parameters)], device);
    }

    /// <summary>The rows being trained.</summary>
    public Network Network { get; }

    /// <summary>Updates made.</summary>
    public int Steps { get; private set; }

    /// <summary>Runs all epochs.</summary>
    /// <exception cref="DivergedException">A loss became NaN or infinite; found at the end of its epoch.</exception>
    public void Run(params IReadOnlyList<Observer> observers)
    {
        using var optimizer = Optimizers.Create(recipe.Optimizer, Network.Parameters);
        foreach (var observer in observers)
            observer.Begin(this);
        (Tensor, Tensor)? whole = null;
        for (var epoch = 0; epoch < recipe.Epochs; epoch++)
        {
            foreach (var group in optimizer.ParamGroups)
                group.LearningRate = recipe.LearningRate(epoch);
            using var scope = NewDisposeScope();
            var losses = new List<Tensor>();
            foreach (var batch in order.Epoch())
            {
                using var step = NewDisposeScope();
                var (inputs, targets) = whole ?? Network.PerSeed(examples.Gather(batch, Network.Device));
                if (recipe.BatchSize == 0 && whole is null)
                    whole = (step.Detach(inputs), step.Detach(targets));
                losses.Add(step.MoveToOuter(Step(optimizer, inputs, targets, observers)));
            }

            Check(losses);
            foreach (var observer in observers)
                observer.EpochEnd(this, epoch + 1);
        }

        whole?.Item1.Dispose();
        whole?.Item2.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => Network.Dispose();

    private Tensor Step(optim.Optimizer optimizer, Tensor inputs, Tensor targets, IReadOnlyList<Observer> observers)
    {
        optimizer.zero_grad();
        var output = Network.Forward(inputs, dropout);
        var losses = Objective.Losses(recipe.Loss, output, targets, Network.Seeds);
        (Network.Seeds == 1 ? losses : losses.sum()).backward();
        var seen = losses.detach().view(Network.Seeds);
        var report = new StepReport(Steps, seen, output.detach(), targets);
        foreach (var observer in observers)
            observer.Step(this, report);
        optimizer.step();
        Steps++;
        return seen;
    }

    private void Check(List<Tensor> losses)
    {
        var values = stack(losses).cpu().data<float>().ToArray();
        var bad = Array.FindIndex(values, v => !float.IsFinite(v));
        if (bad >= 0)
        {
            var (step, seed) = (Steps - losses.Count + bad / Network.Seeds, starts[bad % Network.Seeds].Seed);
            throw new DivergedException(seed, step, values[bad], Network.Architecture.ToString(), recipe);
        }
    }
}
