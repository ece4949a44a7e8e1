using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Studies;

/// <summary>On which images a report trains a classifier, how many of them a tier takes, and what is done to them and to the net before.</summary>
/// <param name="Quick">Budget of the quick tier.</param>
/// <param name="Paper">The report's own.</param>
public sealed record ImageProtocol(ImageBudget Quick, ImageBudget Paper)
{
    /// <summary>The data set.</summary>
    public Func<Lab, Split, ImageSet> Images { get; init; } = (lab, split) => lab.Digits(split);

    /// <summary>What the report does to images before training; a tier may do more.</summary>
    public Func<ImageSet, Tier, ImageSet> Prepare { get; init; } = (images, _) => images;

    /// <summary>From bytes to inputs.</summary>
    public Normalisation Normalisation { get; init; } = Normalisation.None;

    /// <summary>Whether training images are cropped and flipped anew in every epoch; whole sets are scored as they are.</summary>
    public bool Augmented { get; init; }

    /// <summary>Draws initial weights.</summary>
    public Func<Architecture, Random, float[]> Initialise { get; init; } = Initialisation.Default;

    /// <summary>Budget of a tier.</summary>
    public ImageBudget Budget(Tier tier) => tier == Tier.Quick ? Quick : Paper;

    /// <summary>Name of the data set, as snapshots bear it.</summary>
    public string Data(Lab lab) => Images(lab, Split.Train).Name.ToLowerInvariant();

    /// <summary>The images of a lab's tier: training images of each seed's own, and test images that all share.</summary>
    public ImagesPerSeed Of(Lab lab)
    {
        var budget = Budget(lab.Tier);
        return new ImagesPerSeed(seed => Taken(Split.Train, budget.Images, seed), Taken(Split.Test, budget.Tests, seed: 0));

        ImageSet Taken(Split split, int count, int seed) => Prepare(Images(lab, split).Sample(count, seed), lab.Tier);
    }
}

/// <summary>Training images of each seed's own, all of one number, and test images that all seeds share.</summary>
public sealed record ImagesPerSeed(Func<int, ImageSet> Train, ImageSet Test)
{
    /// <summary>The same training images under other labels, which are drawn from a seed's own stream.</summary>
    public ImagesPerSeed Relabelled(Lab lab, Func<ImageSet, Random, ImageSet> label) =>
        this with { Train = seed => label(Train(seed), lab.Streams(seed).Labels()) };
}
