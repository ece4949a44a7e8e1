using Reproducibility.Models;

namespace Reproducibility.Fixtures.Studies;

/// <summary>How much a study of images trains on in a tier.</summary>
/// <param name="Images">Training images.</param>
/// <param name="Tests">Test images.</param>
/// <param name="Epochs">Passes over the training images.</param>
/// <param name="BatchSize">Images per update.</param>
public sealed record ImageBudget(int Images, int Tests, int Epochs, int BatchSize)
{
    /// <summary>What was scaled down from the report's own budget, in a sentence; nothing where this is it.</summary>
    public IReadOnlyList<string> ScaledFrom(ImageBudget paper) => this == paper
        ? []
        :
        [
            $"Scaled down from {paper.Images:N0} training images, {paper.Tests:N0} test images and {paper.Epochs} epochs to {Images:N0}, {Tests:N0} and "
                + $"{Epochs}{Batches(paper)}.",
        ];

    /// <summary>How it trains.</summary>
    public Recipe Recipe(Optimizer optimizer) => new(optimizer, Epochs) { BatchSize = BatchSize, Loss = Loss.CrossEntropy };

    private string Batches(ImageBudget paper) => BatchSize == paper.BatchSize ? "" : $", in batches of {BatchSize} instead of {paper.BatchSize}";
}
