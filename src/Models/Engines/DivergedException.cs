namespace Reproducibility.Models;

/// <summary>Training met NaN or infinity. The message names the step, the seed and the recipe.</summary>
public sealed class DivergedException(int seed, int step, double loss, string architecture, Recipe recipe) : Exception(
    $"The loss became {loss} at step {step} of seed {seed}, training {architecture} with {recipe}. " +
    "Lower the learning rate, or look for NaN in the data; nothing was recorded for this seed.")
{
    /// <summary>Seed whose loss diverged.</summary>
    public int Seed { get; } = seed;

    /// <summary>Update, from 0, whose loss was not finite.</summary>
    public int Step { get; } = step;
}
