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
        var recorder = new Recorder(regression.Recording, starts.Length);
        training.Run(recorder);
        return recorder.Runs(training, starts);
    }

    /// <summary>Writes down what a <see cref="Recording"/> asks for.</summary>
    private sealed class Recorder(Recording recording, int seeds) : Observer
    {
        private readonly List<float[]> losses = [], norms = [];
        private readonly List<float[][]> snapshots = [];
        private readonly double[] sum = new double[seeds];

        public override void Step(Training training, StepReport step)
        {
            Snapshot(training, step.Number);
            for (var i = 0; i < seeds; i++)
                sum[i] += step.Losses[i];
            if ((step.Number + 1) % recording.LossEvery != 0)
                return;
            losses.Add([.. sum.Select(s => (float)(s / recording.LossEvery))]);
            Array.Clear(sum);
            if (recording.GradientNorm)
                norms.Add(training.GradientNorms());
        }

        public IReadOnlyList<Run> Runs(Training training, Start[] starts)
        {
            Snapshot(training, training.Steps);
            var rows = training.Rows();
            return [.. starts.Select(
                (start, i) => new Run(start.Seed, training.Steps, Column(losses, i), Column(norms, i), [.. snapshots.Select(s => s[i])], rows[i]))];
        }

        private static float[] Column(List<float[]> rows, int i) => [.. rows.Select(row => row[i])];

        private void Snapshot(Training training, int steps)
        {
            if (recording.ParametersAfter.Contains(steps))
                snapshots.Add(training.Rows());
        }
    }
}
