using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// Section 1-3, flatness: classifiers that differ in how they were trained, most often in the batch size. At equal epochs, as all the reports
/// train, a larger batch makes fewer updates; arms with equal updates show which effect is the batch's own (Hoffer, Hubara and Soudry, "Train
/// longer, generalize better", 2017). Whole sets are scored with frozen weights.
/// </summary>
/// <param name="id">As <see cref="Study.Id"/>.</param>
/// <param name="title">As <see cref="Study.Title"/>.</param>
public abstract class FlatnessStudy(string id, string title) : Study(id, title)
{
    /// <summary>Protocols beside the stated one of equal epochs.</summary>
    public const string EqualUpdates = "equal updates", AsRun = "as run";

    /// <summary>Mean loss over the training set after training.</summary>
    public static Metric TrainLoss { get; } = new("train loss", Tolerance.Percent(25));

    /// <summary>Mean loss over the test set after training.</summary>
    public static Metric TestLoss { get; } = new("test loss", Tolerance.Percent(15));

    /// <summary>Share of right answers on the training set.</summary>
    public static Metric TrainAccuracy { get; } = new("train accuracy", Tolerance.Absolute(0.03));

    /// <summary>Share of right answers on the test set.</summary>
    public static Metric TestAccuracy { get; } = new("test accuracy", Tolerance.Absolute(0.03));

    /// <summary>Root mean square of the test images' input gradients after training.</summary>
    public static Metric Sensitivity { get; } = new("input sensitivity", Tolerance.Percent(25));

    /// <summary>Updates of a run.</summary>
    public static Metric Updates { get; } = new("updates", Tolerance.Exact);

    /// <inheritdoc/>
    public override Tolerance FindingTolerance => Tolerance.Percent(25);

    /// <summary>Budget of a tier; that of <see cref="Tier.Paper"/> is the report's own.</summary>
    protected abstract ImageBudget Budget(Tier tier);

    /// <summary>What is trained; a tier may narrow it.</summary>
    protected abstract Architecture Net(Tier tier);

    /// <summary>What a condition trains; an arm may change the net.</summary>
    protected virtual Architecture Net(Tier tier, string condition) => Net(tier);

    /// <summary>The data set.</summary>
    protected virtual ImageSet Images(Lab lab, Split split) => lab.Digits(split);

    /// <summary>What the report does to the images before training.</summary>
    protected virtual ImageSet Prepare(ImageSet images, Tier tier) => images;

    /// <summary>From bytes to inputs.</summary>
    protected virtual Normalisation Normalisation => Normalisation.None;

    /// <summary>Draws initial weights.</summary>
    protected virtual float[] Initialise(Architecture architecture, Random random) => Initialisation.Default(architecture, random);

    /// <summary>Training images as mini-batches see them; a report may augment them.</summary>
    protected virtual IExamples Augment(IExamples examples, ImageSet images, Streams streams) => examples;

    /// <summary>Sentences on what a tier scaled down.</summary>
    protected virtual IReadOnlyList<string> Notes(Tier tier)
    {
        var (net, paper) = (Net(tier), Net(Tier.Paper));
        return [.. Scaled(tier, Budget(Tier.Paper)), .. net.Parameters == paper.Parameters ? (string[])[] : [$"The net is {net} instead of {paper}."]];
    }

    /// <summary>Tables of one study alone.</summary>
    protected virtual IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) => [];

    /// <summary>Sentences on the budget.</summary>
    protected virtual IReadOnlyList<string> Scaled(Tier tier, ImageBudget paper) => Budget(tier).ScaledFrom(paper);

    /// <summary>A seed's images: its own training images, and test images that all seeds share.</summary>
    protected ImagePair Sets(Lab lab, int seed)
    {
        var budget = Budget(lab.Tier);
        return new ImagePair(
            Prepare(Images(lab, Split.Train).Sample(budget.Images, seed), lab.Tier),
            Prepare(Images(lab, Split.Test).Sample(budget.Tests, seed: 0), lab.Tier));
    }

    /// <summary>What some conditions train.</summary>
    protected IReadOnlyDictionary<string, Architecture> Nets(Lab lab, IEnumerable<string> conditions) => conditions.ToDictionary(c => c, c => Net(lab.Tier, c));

    /// <summary>Images as examples without augmentation.</summary>
    protected IExamples Examples(Lab lab, ImageSet images) => new ImageExamples(images, Normalisation, flat: Net(lab.Tier).Input.Height == 1);

    /// <summary>A set of images for each seed, likewise.</summary>
    protected ExamplesPerSeed Examples(Lab lab, IEnumerable<ImageSet> sets) => new([.. sets.Select(set => Examples(lab, set))]);

    /// <summary>Where a condition of a seed starts: all of them at the same weights and with the same data order, unless overridden.</summary>
    protected virtual Start Start(Lab lab, string condition, int seed) => lab.Start(Net(lab.Tier, condition), seed, Initialise);

    /// <summary>Trains some seeds of a condition.</summary>
    /// <param name="lab">Where.</param>
    /// <param name="condition">Names the start.</param>
    /// <param name="seeds">Which seeds.</param>
    /// <param name="recipe">How.</param>
    /// <param name="images">Training images per seed, all of one number.</param>
    /// <param name="observers">Who watches.</param>
    /// <returns>Per seed the row after training.</returns>
    protected float[][] Train(
        Lab lab, string condition, IReadOnlyList<int> seeds, Recipe recipe, IReadOnlyList<ImageSet> images, params IReadOnlyList<Observer> observers)
    {
        var examples = new ExamplesPerSeed([.. images.Zip(seeds, (set, seed) => Augment(Examples(lab, set), set, lab.Streams(seed)))]);
        using var training = lab.Training(Net(lab.Tier, condition), recipe, examples, [.. seeds.Select(seed => Start(lab, condition, seed))]);
        training.Run(observers);
        return training.Rows();
    }

    /// <summary>A seed's images.</summary>
    protected sealed record ImagePair(ImageSet Train, ImageSet Test);
}
