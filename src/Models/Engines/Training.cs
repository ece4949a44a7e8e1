namespace Reproducibility.Models;

/// <summary>
/// Trains some seeds of a condition side by side, by whichever engine, and lets observers watch. Every seed sees the mini-batches of its own order.
/// </summary>
public abstract class Training : IDisposable
{
    private readonly Recipe recipe;
    private readonly DataOrder order;
    private readonly IReadOnlyList<Start> starts;

    /// <summary>Binds starts, recipe and data.</summary>
    /// <param name="architecture">What is trained.</param>
    /// <param name="recipe">How.</param>
    /// <param name="count">Training examples of each seed.</param>
    /// <param name="starts">Where the seeds begin.</param>
    protected Training(Architecture architecture, Recipe recipe, int count, IReadOnlyList<Start> starts)
    {
        (Architecture, this.recipe, this.starts) = (architecture, recipe, starts);
        order = new DataOrder(recipe, count, starts);
    }

    /// <summary>What is trained.</summary>
    public Architecture Architecture { get; }

    /// <summary>Number of rows.</summary>
    public int Seeds => starts.Count;

    /// <summary>Updates made.</summary>
    public int Steps { get; private set; }

    /// <summary>Runs all epochs.</summary>
    /// <exception cref="DivergedException">A loss became NaN or infinite.</exception>
    public void Run(params IReadOnlyList<Observer> observers)
    {
        foreach (var observer in observers)
            observer.Begin(this);
        for (var epoch = 0; epoch < recipe.Epochs; epoch++)
        {
            var rate = recipe.LearningRate(epoch);
            foreach (var batch in order.Epoch())
            {
                var losses = Differentiate(batch);
                Check(losses);
                foreach (var observer in observers)
                    observer.Step(this, new StepReport(Steps, losses, batch.Length / Seeds));
                Update(rate);
                Steps++;
            }

            foreach (var observer in observers)
                observer.EpochEnd(this, epoch + 1);
        }
    }

    /// <summary>Right answers of each seed on the last mini-batch, before its update: <c>[seeds]</c>.</summary>
    public abstract int[] Hits();

    /// <summary>A copy of the parameters: <c>[seeds][parameters]</c>.</summary>
    public abstract float[][] Rows();

    /// <summary>A copy of the gradients of the last mini-batch's mean loss: <c>[seeds][parameters]</c>.</summary>
    public abstract float[][] Gradients();

    /// <summary>L2 norms of these: <c>[seeds]</c>.</summary>
    public abstract float[] GradientNorms();

    /// <summary>Cross-entropy and right answers on all examples, with frozen weights and without dropout: a score for each seed.</summary>
    public abstract Score[] Classify(IExamples examples);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Computes losses and gradients.</summary>
    /// <param name="batch">Indices of the first seed's examples, then those of the second, and so on.</param>
    /// <returns>Mean loss of each seed's mini-batch.</returns>
    protected abstract float[] Differentiate(int[] batch);

    /// <summary>Moves the parameters along the gradients.</summary>
    protected abstract void Update(double rate);

    private void Check(float[] losses)
    {
        var bad = Array.FindIndex(losses, loss => !float.IsFinite(loss));
        if (bad >= 0)
            throw new DivergedException(starts[bad].Seed, Steps, losses[bad], Architecture.ToString(), recipe);
    }
}
