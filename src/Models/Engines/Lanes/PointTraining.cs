using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>Trains small nets on points, as many seeds as a vector has lanes at most. Lanes without a seed repeat the first one, unseen.</summary>
internal sealed unsafe class PointTraining<L, V> : Training where L : ILanes<V> where V : unmanaged
{
    private readonly Regression regression;
    private readonly Memory memory = new();
    private readonly Net<L, V> net;
    private readonly Feed<V> feed;
    private readonly Update<L, V> update;
    private readonly NormGradient<L, V>? normGradient;
    private int examples;
    private bool isOnline;

    /// <summary>Lays the net out, and goes on from what the optimizer kept where that is asked for.</summary>
    public PointTraining(Regression regression, LaneLayout layout, IReadOnlyList<Start> starts)
        : base(regression.Architecture, regression.Recipe, new PointExamples(regression.Data), starts)
    {
        var (recipe, data, lanes) = (regression.Recipe, regression.Data, sizeof(V) / sizeof(float));
        this.regression = regression;
        net = new Net<L, V>(layout, recipe.BatchSize == 0 ? data.Count : recipe.BatchSize, memory);
        feed = recipe is { Shuffle: true, BatchSize: > 0 } ? new ShuffledFeed<V>(data, Seeds, lanes) : new StoredFeed<L, V>(data);
        update = Update<L, V>.Of(recipe.Optimizer, net.Slots, memory);
        for (var lane = 0; lane < lanes; lane++)
        {
            var start = starts[lane < Seeds ? lane : 0];
            net.Slots.Load(lane, start.Parameters);
            update.Resume(lane, regression.GoesOnFrom?.Invoke(start.Seed));
        }

        normGradient = regression.NormFactor is { } factor ? new NormGradient<L, V>(net, layout, factor, memory) : null;
    }

    /// <inheritdoc/>
    public override float[][] Rows() => [.. Enumerable.Range(0, Seeds).Select(lane => net.Slots.Copy(lane))];

    /// <inheritdoc/>
    public override float[][] Gradients() => [.. Enumerable.Range(0, Seeds).Select(net.Slots.CopyGradients)];

    /// <inheritdoc/>
    public override float[] GradientNorms()
    {
        var norms = net.Slots.GradientNorm();
        return Numbers(&norms);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Points have no classes.</exception>
    public override int[] Hits() => throw new NotSupportedException("Points have no classes.");

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Points have no classes.</exception>
    public override Score[] Classify(IExamples examples) => throw new NotSupportedException("Points have no classes.");

    /// <inheritdoc/>
    public override IReadOnlyList<OptimizerState> States() => [.. Enumerable.Range(0, Seeds).Select(update.State)];

    /// <inheritdoc/>
    public override void Dispose() => memory.Dispose();

    /// <inheritdoc/>
    [MethodImpl(Jit.Loop)]
    protected override float[] Differentiate(int[] batch)
    {
        (feed.Batch, examples) = (batch, batch.Length / Seeds);
        isOnline = net.Block == 1 && !regression.WantsNorm(Steps);
        var loss = isOnline ? net.Evaluate(feed, 0) : net.Differentiate(feed, 0, examples);
        return Numbers(&loss);
    }

    /// <inheritdoc/>
    [MethodImpl(Jit.Loop)]
    protected override void Update(double rate)
    {
        normGradient?.Run(feed, 0, examples, net.Slots.GradientNorm());
        if (isOnline)
            update.StepBack(rate, net.Layers);
        else
            update.Step(rate);
    }

    /// <inheritdoc/>
    protected override void Load(IReadOnlyList<float[]> rows, IReadOnlyList<OptimizerState> states)
    {
        for (var lane = 0; lane < sizeof(V) / sizeof(float); lane++)
        {
            net.Slots.Load(lane, rows[lane < Seeds ? lane : 0]);
            update.Resume(lane, states[lane < Seeds ? lane : 0]);
        }
    }

    private float[] Numbers(V* lanes) => new ReadOnlySpan<float>(lanes, Seeds).ToArray();
}
