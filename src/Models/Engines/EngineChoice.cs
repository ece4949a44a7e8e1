using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>Which engine trains what: the lanes small nets on a CPU, torch large ones, and all on another device.</summary>
/// <param name="Device">Where torch trains.</param>
/// <param name="Wanted">"lanes" or "torch", for nets that both can train; null: what is trained decides.</param>
/// <param name="Seeds">How many the whole run was asked for; null: each study's own number, which is not small.</param>
public sealed record EngineChoice(Device Device, string? Wanted = null, int? Seeds = null)
{
    /// <summary>Name of the lane engine.</summary>
    public const string Lanes = "lanes";

    private const string Torch = "torch";

    /// <summary>Small dense nets up to this many parameters run on the lane engine.</summary>
    private const int LargestNet = 50_000;

    /// <summary>
    /// Classifiers up to this many parameters train in lanes: eight seeds' weights and moments of larger ones come from memory anew for every block of
    /// examples, and their tensors keep libtorch busy (bench, images).
    /// </summary>
    private const int LargestClassifier = 600_000;

    /// <summary>
    /// As few seeds leave most lanes empty, and an empty lane costs what a full one does. Nets whose tensors keep libtorch busy then train by torch.
    /// </summary>
    public const int FewSeeds = 2;

    /// <summary>
    /// What keeps libtorch busy: multiply-adds of an image for each number that it becomes on its way, and multiply-adds of a step for each layer
    /// (bench, paper).
    /// </summary>
    private const double BusyEntries = 60, BusySteps = 4e6;

    /// <summary>How many seeds of a net torch trains at once: one per core of a CPU, all of them on another device.</summary>
    public int TorchWidth => Device.type == DeviceType.CPU ? 1 : int.MaxValue;

    /// <summary>The engine of a net on points. What only the lanes know trains in them on any device.</summary>
    public IEngine For(Regression regression)
    {
        var small = regression.Architecture.IsMlp && regression.Architecture.Parameters <= LargestNet;
        var lanes = regression.NeedsLanes || (Wanted is null ? small && Device.type == DeviceType.CPU : Wanted == Lanes && small);
        return lanes ? new LaneEngine() : new TorchEngine(Device);
    }

    /// <summary>Name of the engine that trains a classifier, and how many seeds it likes to train at once.</summary>
    public (string Name, int Width) For(Architecture net, Recipe recipe) =>
        TrainsInLanes(net, recipe.BatchSize) ? (Lanes, LaneTraining.Width(net)) : (Torch, TorchWidth);

    /// <summary>A training of a classifier; close it after use.</summary>
    public Training Training(Architecture net, Recipe recipe, IExamples examples, IReadOnlyList<Start> starts) => TrainsInLanes(net, recipe.BatchSize)
        ? new LaneTraining(net, recipe, examples, starts)
        : new TorchTraining(net, recipe, examples, starts, Device);

    /// <summary>Scores classifiers with frozen weights on the same examples.</summary>
    /// <param name="net">What the rows are the parameters of.</param>
    /// <param name="rows">One per classifier.</param>
    /// <param name="examples">On what.</param>
    public Score[] Classify(Architecture net, IReadOnlyList<float[]> rows, IExamples examples) =>
        ScoresInLanes(net) ? LaneTraining.Classify(net, rows, examples) : Evaluation.Classify(net, rows, examples, Device);

    /// <summary>Whether classifiers are scored in lanes: on a CPU, unless they are too large.</summary>
    internal bool ScoresInLanes(Architecture net) => Device.type == DeviceType.CPU && Wanted != Torch && LaneTraining.Knows(net)
        && (Wanted == Lanes || net.Parameters <= LargestClassifier);

    /// <summary>Whether a classifier trains in lanes: where it is scored in them, but for nets that keep libtorch busy on few seeds.</summary>
    /// <param name="net">What is trained.</param>
    /// <param name="batch">Images per update.</param>
    internal bool TrainsInLanes(Architecture net, int batch) =>
        ScoresInLanes(net) && (Wanted == Lanes || Seeds is null or > FewSeeds || !KeepsLibtorchBusy(net, batch));

    private static bool KeepsLibtorchBusy(Architecture net, int batch) =>
        net.MultiplyAdds >= BusyEntries * net.Entries && net.MultiplyAdds * (double)batch >= BusySteps * net.Depth;
}
