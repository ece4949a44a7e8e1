using System.Runtime.Intrinsics;
using Reproducibility.Models.Lanes;

namespace Reproducibility.Models;

/// <summary>
/// Trains small dense nets with mean squared error on the CPU, one seed per SIMD lane. A seed's run has the same bits for every vector width, on every machine,
/// alone or among other seeds.
/// </summary>
/// <param name="width">Lanes of a vector: 16 (512 bits), 8 or 4; wider than the machine's own are slow. 0: as many as the seeds need.</param>
public sealed class LaneEngine(int width = 0) : IEngine
{
    /// <inheritdoc/>
    public string Name => "lanes";

    /// <inheritdoc/>
    public int Width { get; } = width switch
    {
        0 => LaneTraining.Widest,
        16 or 8 or 4 => width,
        _ => throw new ArgumentOutOfRangeException(nameof(width), width, "A vector has 16, 8 or 4 lanes."),
    };

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lane engine cannot train that net, or the data or a start do not fit it.</exception>
    public IReadOnlyList<Run> Train(Regression regression, IReadOnlyList<Start> starts)
    {
        var layout = new LaneLayout(regression.Architecture);
        Check(regression, starts);
        return [.. starts.Chunk(Width).SelectMany(chunk =>
        {
            using Training training = (width == 0 ? LaneTraining.Fit(chunk.Length) : width) switch
            {
                16 => new PointTraining<Lanes512, Vector512<float>>(regression, layout, chunk),
                8 => new PointTraining<Lanes256, Vector256<float>>(regression, layout, chunk),
                _ => new PointTraining<Lanes128, Vector128<float>>(regression, layout, chunk),
            };
            return Recorder.Train(regression, training, chunk);
        })];
    }

    private static void Check(Regression regression, IReadOnlyList<Start> starts)
    {
        var (architecture, recipe, data) = regression;
        if (recipe.Loss != Loss.MeanSquaredError)
            throw new ArgumentException($"The lane engine minimises the mean squared error, not {recipe.Loss}.", nameof(regression));
        if (architecture.Input.Count != data.Inputs || architecture.Output.Count != data.Outputs
            || data.Count == 0 || data.Y.Length != data.Count * data.Outputs)
            throw new ArgumentException(
                $"{data.Count} examples {data.Inputs}-{data.Outputs} with {data.Y.Length} targets do not fit {architecture}.", nameof(regression));
        if (regression.Recording.ParametersAfter.Zip(regression.Recording.ParametersAfter.Skip(1)).Any(pair => pair.First >= pair.Second))
            throw new ArgumentException("The numbers of updates after which parameters are copied must ascend.", nameof(regression));
        OptimizerState?[] states = [.. starts.Select(start => regression.GoesOnFrom?.Invoke(start.Seed))];
        foreach (var (start, state) in starts.Zip(states))
        {
            if (start.Parameters.Length != architecture.Parameters)
                throw new ArgumentException(
                    $"Seed {start.Seed} has {start.Parameters.Length} parameters; {architecture} has {architecture.Parameters}.", nameof(starts));
            if (state is not null && (state.First.Length != architecture.Parameters || state.Second.Length != architecture.Parameters))
                throw new ArgumentException($"Seed {start.Seed} goes on from an optimizer's state of another net.", nameof(starts));
            if (state?.Steps != states[0]?.Steps)
                throw new ArgumentException(
                    $"Seed {start.Seed} goes on from step {state?.Steps ?? 0}, seed {starts[0].Seed} from step {states[0]?.Steps ?? 0}.", nameof(starts));
        }
    }
}
