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
            throw new NotSupportedException("Only the lane engine knows stop rules, minimises gradient norms and keeps an optimizer's state.");
        var (architecture, recipe, data) = regression;
        using var training = new TorchTraining(architecture, recipe, new PointExamples(data), starts, device);
        var writer = new Writer(regression, starts, training);
        training.Run(writer);
        return writer.Runs();
    }

    /// <summary>Writes down what is asked for of each seed.</summary>
    private sealed class Writer : Observer
    {
        private readonly Recording recording;
        private readonly TorchTraining training;
        private readonly Recorder[] recorders;
        private (int Steps, float[][] Rows) copy = (-1, []);

        public Writer(Regression regression, Start[] starts, TorchTraining training)
        {
            (recording, this.training) = (regression.Recording, training);
            recorders = [.. starts.Select((start, row) => new Recorder(regression, start, () => Rows()[row]))];
        }

        public override void Step(Training training, StepReport step)
        {
            var norms = recording.GradientNorm && (step.Number + 1) % recording.LossEvery == 0 ? training.GradientNorms() : new float[recorders.Length];
            foreach (var (row, recorder) in recorders.Index())
            {
                recorder.Updated(step.Number);
                recorder.Observe(step.Number, step.Losses[row], norms[row]);
            }
        }

        public IReadOnlyList<Run> Runs() => [.. recorders.Select(recorder =>
        {
            recorder.Updated(training.Steps);
            recorder.End(training.Steps);
            return recorder.Run!;
        })];

        /// <summary>All rows are copied at once.</summary>
        private float[][] Rows()
        {
            if (copy.Steps != training.Steps)
                copy = (training.Steps, training.Rows());
            return copy.Rows;
        }
    }
}
