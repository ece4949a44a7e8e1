using System.Runtime.CompilerServices;
using Reproducibility.Models.Lanes;

namespace Reproducibility.Models;

/// <summary>
/// Trains some seeds of a condition side by side, by whichever engine, and lets observers watch. Every seed sees the mini-batches of its own order.
/// </summary>
public abstract class Training : IDisposable
{
    private readonly Recipe recipe;
    private readonly IExamples examples;
    private readonly DataOrder order;
    private readonly IReadOnlyList<Start> starts;
    private readonly HashSet<int> ended = [];
    private (int Steps, float[][] Rows) copy = (-1, []);

    /// <summary>Binds starts, recipe and data.</summary>
    /// <param name="architecture">What is trained.</param>
    /// <param name="recipe">How.</param>
    /// <param name="examples">On what: the same for all seeds, or a set for each.</param>
    /// <param name="starts">Where the seeds begin.</param>
    protected Training(Architecture architecture, Recipe recipe, IExamples examples, IReadOnlyList<Start> starts)
    {
        (Architecture, this.recipe, this.examples, this.starts) = (architecture, recipe, examples, starts);
        order = new DataOrder(recipe, examples.Count, starts);
        Masks = architecture.Layers.Any(layer => layer is Dropout) ? [.. starts.Select(start => start.DropoutStream())] : [];
    }

    /// <summary>What is trained.</summary>
    public Architecture Architecture { get; }

    /// <summary>Number of rows.</summary>
    public int Seeds => starts.Count;

    /// <summary>Updates made.</summary>
    public int Steps { get; private set; }

    /// <summary>Each seed's stream of dropout masks; empty where the net has no dropout.</summary>
    protected IReadOnlyList<Random> Masks { get; }

    /// <summary>Runs all epochs.</summary>
    /// <exception cref="DivergedException">A loss became NaN or infinite.</exception>
    public void Run(params IReadOnlyList<Observer> observers) => Run(null, observers);

    /// <summary>Runs all epochs that an earlier run did not. Subnormal numbers are zero meanwhile.</summary>
    /// <param name="checkpoints">Where it is kept how far the training has come; null: nowhere.</param>
    /// <param name="observers">Those of the earlier run, in its order.</param>
    /// <exception cref="DivergedException">A loss became NaN or infinite.</exception>
    public void Run(ICheckpoints? checkpoints, IReadOnlyList<Observer> observers)
    {
        using var zero = Subnormals.AreZero();
        RunEpochs(observers.All(observer => observer.Courses is not null) ? checkpoints : null, observers);
    }

    /// <summary>Ends a seed's run, of which more is never asked: it computes on, unseen, while others go on.</summary>
    public void End(int row) => ended.Add(row);

    /// <summary>A copy of one seed's parameters; all seeds' are copied at once.</summary>
    public float[] Row(int row)
    {
        if (copy.Steps != Steps)
            copy = (Steps, Rows());
        return copy.Rows[row];
    }

    /// <summary>Right answers of each seed on the last mini-batch, before its update; while it is looked at again, after that: <c>[seeds]</c>.</summary>
    public abstract int[] Hits();

    /// <summary>A copy of the parameters: <c>[seeds][parameters]</c>.</summary>
    public abstract float[][] Rows();

    /// <summary>A copy of the gradients of the last mini-batch's mean loss: <c>[seeds][parameters]</c>.</summary>
    public abstract float[][] Gradients();

    /// <summary>L2 norms of these: <c>[seeds]</c>.</summary>
    public abstract float[] GradientNorms();

    /// <summary>A copy of what each seed's optimizer keeps, on the engine's own scale.</summary>
    public abstract IReadOnlyList<OptimizerState> States();

    /// <summary>Cross-entropy and right answers on all examples, with frozen weights and without dropout: a score for each seed.</summary>
    public abstract Score[] Classify(IExamples examples);

    /// <summary>libtorch's nets of the seeds, for what is differentiated by the inputs: one after the other, or all in one.</summary>
    /// <param name="examples">The same for all seeds, or a set for each.</param>
    /// <returns>Each net with its examples; it lives until the next one.</returns>
    public virtual IEnumerable<(Network Net, IExamples Examples)> Networks(IExamples examples)
    {
        foreach (var (seed, row) in Rows().Index())
        {
            using var network = new Network(Architecture, [row], TorchSharp.torch.CPU);
            yield return (network, examples is ExamplesPerSeed each ? each.Sets[seed] : examples);
        }
    }

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>What holds a step's memory until the next one; null: nothing needs to.</summary>
    protected virtual IDisposable? StepMemory() => null;

    /// <summary>Computes losses and gradients.</summary>
    /// <param name="batch">Indices of the first seed's examples, then those of the second, and so on.</param>
    /// <returns>Mean loss of each seed's mini-batch.</returns>
    protected abstract float[] Differentiate(int[] batch);

    /// <summary>Moves the parameters along the gradients.</summary>
    protected abstract void Update(double rate);

    /// <summary>Sets parameters, and what the optimizers keep.</summary>
    protected abstract void Load(IReadOnlyList<float[]> rows, IReadOnlyList<OptimizerState> states);

    [MethodImpl(Jit.Loop)]
    private void RunEpochs(ICheckpoints? checkpoints, IReadOnlyList<Observer> observers)
    {
        for (var epoch = Begin(checkpoints?.Last, observers); epoch < recipe.Epochs; epoch++)
        {
            var rate = recipe.LearningRate(epoch);
            order.Next();
            for (var number = 0; number < order.Batches; number++)
            {
                using var memory = StepMemory();
                var batch = order.Batch(number);
                var losses = Differentiate(batch);
                Check(losses);
                foreach (var observer in observers)
                    observer.Step(this, new StepReport(Steps, losses, batch.Length / Seeds));
                if (ended.Count == Seeds)
                    return;
                Update(rate);
                Steps++;
                LookBack(batch, observers);
            }

            foreach (var observer in observers)
                observer.EpochEnd(this, epoch + 1);
            var epochs = epoch + 1;
            if (epochs < recipe.Epochs)
                checkpoints?.Offer(() => new Checkpoint(epochs, Rows(), States(), [.. observers.SelectMany(o => o.Courses!).Select(course => course.Copy())]));
        }
    }

    /// <summary>Computes the last mini-batch's losses anew, for observers that ask for it.</summary>
    [MethodImpl(Jit.Loop)]
    private void LookBack(int[] batch, IReadOnlyList<Observer> observers)
    {
        float[]? losses = null;
        foreach (var observer in observers)
        {
            if (observer.LooksBack(Steps - 1))
                observer.Updated(this, new StepReport(Steps - 1, losses ??= Again(batch), batch.Length / Seeds));
        }
    }

    private float[] Again(int[] batch) => Masks.Count == 0 && !examples.Varies
        ? Differentiate(batch)
        : throw new NotSupportedException("No mini-batch is looked at again where masks or crops are drawn: all after it would draw others.");

    /// <summary>Begins, or goes on: every stream is drawn from as often as the epochs done did.</summary>
    private int Begin(Checkpoint? last, IReadOnlyList<Observer> observers)
    {
        if (last is null)
        {
            foreach (var observer in observers)
                observer.Begin(this);
            return 0;
        }

        var seen = (long)last.Epochs * examples.Count;
        Load(last.Rows, last.States);
        Steps = last.Epochs * recipe.StepsPerEpoch(examples.Count);
        order.Skip(last.Epochs);
        examples.Skip(seen);
        foreach (var stream in Masks)
        {
            for (var drawn = 0L; drawn < seen * Architecture.Dropped; drawn++)
                stream.NextSingle();
        }

        foreach (var (course, rows) in observers.SelectMany(observer => observer.Courses!).Zip(last.Seen))
            course.GoOnFrom(rows);
        return last.Epochs;
    }

    [MethodImpl(Jit.Loop)]
    private void Check(float[] losses)
    {
        for (var row = 0; row < losses.Length; row++)
        {
            if (!float.IsFinite(losses[row]) && !ended.Contains(row))
                throw new DivergedException(starts[row].Seed, Steps, losses[row], Architecture.ToString(), recipe);
        }
    }
}
