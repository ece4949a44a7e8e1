using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>Trains as many seeds as a vector has lanes.</summary>
internal static unsafe class Training<L, V> where L : ILanes<V> where V : unmanaged
{
    /// <summary>Seeds trained together.</summary>
    public static int Width => sizeof(V) / sizeof(float);

    /// <summary>Trains up to <see cref="Width"/> starts; lanes without a start repeat the first, unseen.</summary>
    public static IEnumerable<Run> Train(Regression regression, LaneLayout layout, IReadOnlyList<Start> starts)
    {
        var (recipe, data) = (regression.Recipe, regression.Data);
        using var memory = new Memory();
        var net = new Net<L, V>(layout, recipe.BatchSize == 0 ? data.Count : recipe.BatchSize, memory);
        Start[] filled = [.. starts, .. Enumerable.Repeat(starts[0], Width - starts.Count)];
        for (var lane = 0; lane < Width; lane++)
            net.Slots.Load(lane, filled[lane].Parameters);
        Feed<V> feed = recipe is { Shuffle: true, BatchSize: > 0 } ? new ShuffledFeed<V>(data, filled) : new StoredFeed<L, V>(data);
        var update = Update<L, V>.Of(recipe.Optimizer, net.Slots, memory);
        for (var lane = 0; lane < Width; lane++)
            update.Resume(lane, regression.GoesOnFrom?.Invoke(filled[lane].Seed));
        var recorders = starts.Select((start, lane) => new Recorder(regression, start, () => net.Slots.Copy(lane), () => update.State(lane))).ToArray();
        var norm = regression.NormFactor is { } factor ? new NormGradient<L, V>(net, layout, factor, memory) : null;
        Steps(regression, net, feed, norm, update, recorders);
        return recorders.Select(recorder => recorder.Run!);
    }

    [MethodImpl(Jit.Loop)]
    private static void Steps(Regression regression, Net<L, V> net, Feed<V> feed, NormGradient<L, V>? normGradient, Update<L, V> update, Recorder[] recorders)
    {
        var (recipe, recording, examples) = (regression.Recipe, regression.Recording, regression.Data.Count);
        var batch = recipe.BatchSize == 0 ? examples : recipe.BatchSize;
        var step = 0;
        foreach (var recorder in recorders)
            recorder.Updated(0);
        for (var epoch = 0; epoch < recipe.Epochs; epoch++)
        {
            var rate = recipe.LearningRate(epoch);
            feed.BeginEpoch();
            for (var first = 0; first < examples; first += batch)
            {
                var isNormWanted = regression.Stop is not null || normGradient is not null || (recording.GradientNorm && (step + 1) % recording.LossEvery == 0);
                var isOnline = net.Block == 1 && !isNormWanted;
                var loss = isOnline ? net.Evaluate(feed, first) : net.Differentiate(feed, first, Math.Min(batch, examples - first));
                var norm = isNormWanted ? net.Slots.GradientNorm() : default;
                if (!Observe(recorders, step, (float*)&loss, (float*)&norm))
                    return;
                normGradient?.Run(feed, first, Math.Min(batch, examples - first), norm);
                if (isOnline)
                    update.StepBack(rate, net.Layers);
                else
                    update.Step(rate);
                step++;
                foreach (var recorder in recorders)
                    recorder.Updated(step);
            }
        }

        foreach (var recorder in recorders)
        {
            if (recorder.Run is null)
                recorder.End(step);
        }
    }

    /// <summary>False once every run has ended.</summary>
    [MethodImpl(Jit.Loop)]
    private static bool Observe(Recorder[] recorders, int step, float* losses, float* norms)
    {
        var isRunning = false;
        for (var lane = 0; lane < recorders.Length; lane++)
        {
            var recorder = recorders[lane];
            if (recorder.Run is null)
                recorder.Observe(step, losses[lane], norms[lane]);
            isRunning |= recorder.Run is null;
        }

        return isRunning;
    }
}
