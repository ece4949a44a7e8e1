using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>The reference engine: libtorch, one row at a time on a CPU, all rows at once on a CUDA device.</summary>
public sealed class TorchEngine(Device device) : IEngine
{
    /// <inheritdoc/>
    public string Name => "torch";

    /// <inheritdoc/>
    public int Width => device.type == DeviceType.CPU ? 1 : 64;

    /// <inheritdoc/>
    public IReadOnlyList<Run> Train(Regression regression, IReadOnlyList<Start> starts) =>
        [.. starts.Chunk(Width).SelectMany(chunk => TrainTogether(regression, chunk))];

    private IReadOnlyList<Run> TrainTogether(Regression regression, Start[] starts)
    {
        if (regression.NeedsLanes)
            throw new NotSupportedException("Only the lane engine minimises gradient norms, keeps an optimizer's state and goes on from one.");
        var (architecture, recipe, data) = regression;
        using var training = new TorchTraining(architecture, recipe, new PointExamples(data), starts, device);
        return Recorder.Train(regression, training, starts);
    }
}
