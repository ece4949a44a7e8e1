using System.Runtime.CompilerServices;
using Reproducibility.Models.Lanes;

namespace Reproducibility.Models;

/// <summary>Writes down what a regression asks for of each seed, whichever engine trains it.</summary>
internal sealed class Recorder : Observer
{
    private readonly Regression regression;
    private readonly SeedRecord[] seeds;

    private Recorder(Regression regression, IReadOnlyList<Start> starts)
    {
        this.regression = regression;
        seeds = [.. starts.Select((start, row) => new SeedRecord(regression, start, row))];
    }

    /// <summary>Trains to the end.</summary>
    /// <exception cref="DivergedException">A loss or a parameter became NaN or infinite.</exception>
    public static IReadOnlyList<Run> Train(Regression regression, Training training, IReadOnlyList<Start> starts)
    {
        var recorder = new Recorder(regression, starts);
        training.Run(recorder);
        return [.. recorder.seeds.Select(seed => seed.Ended(training))];
    }

    /// <inheritdoc/>
    [MethodImpl(Jit.Loop)]
    public override void Step(Training training, StepReport step)
    {
        var norms = regression.WantsNorm(step.Number) ? training.GradientNorms() : null;
        for (var row = 0; row < seeds.Length; row++)
            seeds[row].Observe(training, step.Losses[row], norms?[row] ?? 0);
    }
}
