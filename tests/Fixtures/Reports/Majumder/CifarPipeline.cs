using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// What the report's experiments on CIFAR-10 share: training on random 32 x 32 crops after 4 pixels of reflected border and random flips, anew in
/// every epoch; each channel normalised; Adam with the decay added to the gradient; the rate divided by ten every 10 epochs.
/// </summary>
public static class CifarPipeline
{
    /// <summary>Learning rate where the report names no other.</summary>
    public const double LearningRate = 4e-4;

    /// <summary>Weight decay, on biases too.</summary>
    public const double WeightDecay = 1e-4;

    /// <summary>Epochs between two drops of the learning rate.</summary>
    public const int EpochsPerRate = 10;

    /// <summary>From bytes to inputs, per channel.</summary>
    public static Normalisation Normalisation { get; } = Normalisation.MeanSd([0.4914, 0.4822, 0.4465], [0.2023, 0.1994, 0.2010]);

    /// <summary>On what the report trains.</summary>
    public static ImageProtocol Protocol(ImageBudget quick, ImageBudget paper) => new(quick, paper)
    {
        Images = (lab, split) => lab.Colours(split),
        Normalisation = Normalisation,
        Augmented = true,
    };

    /// <summary>How the report trains.</summary>
    /// <param name="batch">Images per update.</param>
    /// <param name="epochs">Passes.</param>
    /// <param name="every">Epochs between two drops of the rate; null: it stays.</param>
    /// <param name="rate">Learning rate at the start.</param>
    public static Recipe Recipe(int batch, int epochs, int? every, double rate = LearningRate) => new(new Adam(rate, WeightDecay), epochs)
    {
        BatchSize = batch,
        Loss = Loss.CrossEntropy,
        Schedule = every is { } between ? new StepSchedule(between, 0.1) : null,
    };

    /// <summary>Epochs between two drops in the report's runs of 25 epochs, in proportion to a tier's.</summary>
    public static int DropsOf25(ImageBudget budget) => budget.Epochs * EpochsPerRate / 25;

    /// <summary>That in a sentence; nothing where it is the report's own.</summary>
    public static IReadOnlyList<string> Drops(Tier tier, ImageBudget budget) =>
        tier == Tier.Paper ? [] : [$"The rate drops every {DropsOf25(budget)} epochs instead of every {EpochsPerRate}."];
}
