using System.Runtime.Intrinsics;
using Reproducibility.Models.Lanes;

namespace Reproducibility.Models;

/// <summary>
/// Trains image nets on the CPU, one seed per SIMD lane. As with <see cref="LaneEngine"/>, a seed's run has the same bits for every vector width, on
/// every machine, alone or among other seeds. It pays most where libtorch spends its time on small tensors: small nets and small mini-batches.
/// </summary>
public sealed class LaneTraining : Training
{
    private readonly LaneClassifier net;
    private readonly IReadOnlyList<ILabelled> sets;
    private readonly float[] images;
    private readonly int[] labels;
    private readonly int stride;

    /// <summary>Binds rows, recipe and data.</summary>
    /// <param name="architecture">A net that <see cref="Knows"/>.</param>
    /// <param name="recipe">How it is trained, with cross-entropy.</param>
    /// <param name="examples">Labelled examples, the same for all seeds or a set for each.</param>
    /// <param name="starts">At most <see cref="Widest"/>.</param>
    /// <param name="width">Lanes of a vector: 16, 8 or 4; 0: as many as the starts need.</param>
    /// <exception cref="ArgumentException">The engine cannot train that.</exception>
    public LaneTraining(Architecture architecture, Recipe recipe, IExamples examples, IReadOnlyList<Start> starts, int width = 0)
        : base(architecture, recipe, examples, starts)
    {
        width = width == 0 ? Fit(starts.Count) : width;
        if (!Knows(architecture) || recipe.Loss != Loss.CrossEntropy || starts.Count > width)
            throw new ArgumentException($"The lane engine does not train {starts.Count} seeds of {architecture} with {recipe.Loss}.", nameof(architecture));
        sets = Sets(examples);
        stride = architecture.Input.Count + 16; // no power of two, so that the lanes' pixels do not share a place in the cache
        images = new float[width * stride];
        labels = new int[width];
        var unseen = Enumerable.Range(0, Masks.Count > 0 ? width - starts.Count : 0).Select(_ => new Random(0));
        net = LaneClassifier.Of(width, architecture, recipe.Optimizer, [.. Masks, .. unseen]);
        for (var lane = 0; lane < width; lane++)
            net.Load(lane, starts[SeedOf(lane)].Parameters);
    }

    /// <summary>Lanes of the machine's widest vectors.</summary>
    public static int Widest => Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : 4;

    /// <summary>
    /// Seeds of a net that train together best: <see cref="Widest"/>; but at most eight of a dense one, whose weights and moments come from memory anew for
    /// every block of examples.
    /// </summary>
    public static int Width(Architecture architecture) => architecture.IsMlp ? Math.Min(Widest, 8) : Widest;

    /// <summary>
    /// Lanes for some seeds, at most <see cref="Widest"/>: the narrowest vectors that hold them, as an empty lane costs what a full one does.
    /// </summary>
    internal static int Fit(int seeds) => Math.Min(Widest, seeds <= 4 ? 4 : seeds <= 8 ? 8 : 16);

    /// <summary>Whether the engine has all layers of a net.</summary>
    public static bool Knows(Architecture architecture) => StageBuilder<Lanes256, Vector256<float>>.Knows(architecture);

    /// <summary>Scores rows of parameters on all examples, with frozen weights and without dropout.</summary>
    /// <returns>One score per row.</returns>
    public static Score[] Classify(Architecture architecture, IReadOnlyList<float[]> rows, IExamples examples)
    {
        var frozen = new Recipe(new Sgd(0), Epochs: 0) { Loss = Loss.CrossEntropy };
        return [.. rows.Chunk(Width(architecture)).SelectMany(chunk =>
        {
            using var nets = new LaneTraining(architecture, frozen, examples, [.. chunk.Select((row, i) => new Start(i, row, () => new Random(0)))]);
            return nets.Classify(examples);
        })];
    }

    /// <inheritdoc/>
    public override int[] Hits() => net.Hits[..Seeds];

    /// <inheritdoc/>
    public override float[][] Rows() => [.. Enumerable.Range(0, Seeds).Select(net.Row)];

    /// <inheritdoc/>
    public override float[][] Gradients() => [.. Enumerable.Range(0, Seeds).Select(net.GradientRow)];

    /// <inheritdoc/>
    public override float[] GradientNorms() => net.GradientNorms()[..Seeds];

    /// <inheritdoc/>
    public override Score[] Classify(IExamples examples)
    {
        var tested = Sets(examples);
        net.Begin();
        for (var first = 0; first < examples.Count; first += net.Block)
        {
            var count = Math.Min(net.Block, examples.Count - first);
            for (var e = 0; e < count; e++)
                Put(tested, e, _ => first + e);

            net.Evaluate(count);
        }

        return [.. Enumerable.Range(0, Seeds).Select(lane => new Score(net.Losses[lane] / examples.Count, (double)net.Hits[lane] / examples.Count))];
    }

    /// <inheritdoc/>
    public override void Dispose() => net.Dispose();

    /// <inheritdoc/>
    protected override float[] Differentiate(int[] batch)
    {
        var size = batch.Length / Seeds;
        net.Begin();
        for (var first = 0; first < size; first += net.Block)
        {
            var count = Math.Min(net.Block, size - first);
            for (var e = 0; e < count; e++)
                Put(sets, e, lane => batch[lane * size + first + e]);

            net.Differentiate(count, size, isFirst: first == 0);
        }

        return [.. net.Losses.Take(Seeds).Select(loss => (float)(loss / size))];
    }

    /// <inheritdoc/>
    protected override void Update(double rate) => net.Update(rate);

    /// <inheritdoc/>
    public override IReadOnlyList<OptimizerState> States() => [.. Enumerable.Range(0, Seeds).Select(net.State)];

    /// <inheritdoc/>
    protected override void Load(IReadOnlyList<float[]> rows, IReadOnlyList<OptimizerState> states)
    {
        for (var lane = 0; lane < net.Lanes; lane++)
        {
            net.Load(lane, rows[SeedOf(lane)]);
            net.Resume(lane, states[SeedOf(lane)]);
        }
    }

    /// <summary>Lanes without a seed repeat the first one, unseen.</summary>
    private int SeedOf(int lane) => lane < Seeds ? lane : 0;

    /// <summary>Brings each seed's example into its lane; lanes without a seed compute on zeros, unseen.</summary>
    private void Put(IReadOnlyList<ILabelled> from, int example, Func<int, int> index)
    {
        for (var lane = 0; lane < Seeds; lane++)
            labels[lane] = from[from.Count == 1 ? 0 : lane].Fill(index(lane), images.AsSpan(lane * stride, Architecture.Input.Count));
        net.Put(example, images, labels);
    }

    private static IReadOnlyList<ILabelled> Sets(IExamples examples)
    {
        IReadOnlyList<IExamples> all = examples is ExamplesPerSeed perSeed ? perSeed.Sets : [examples];
        return all.All(set => set is ILabelled)
            ? [.. all.Cast<ILabelled>()]
            : throw new ArgumentException("The lane engine needs labelled examples.", nameof(examples));
    }
}
