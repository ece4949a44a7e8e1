using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>One seed's scores at the points of a line between two nets.</summary>
/// <param name="Train">On its training images.</param>
/// <param name="Test">On the test images.</param>
/// <param name="Augmented">
/// On its training images as augmentation cuts them, here once for all points; a report whose loader augments measures such. At the paper tier alone.
/// </param>
internal sealed record LineScores(Score[] Train, Score[] Test, Score[] Augmented)
{
    /// <summary>Scores rows of parameters.</summary>
    public static LineScores Of(Lab lab, Classification job, IReadOnlyList<float[]> rows, int seed)
    {
        var train = job.Images.Train(seed);
        var isAugmented = job.Protocol.Augmented && lab.Tier == Tier.Paper;
        return new LineScores(
            On(train), On(job.Images.Test), isAugmented ? On(new Augmentation(lab.Streams(seed).Named("augmented line")).Cut(train)) : []);

        Score[] On(ImageSet set) => lab.Classify(job.Architecture, rows, job.Examples(set));
    }

    /// <summary>Adds losses and accuracies along a line, and its barriers.</summary>
    /// <param name="m">To these.</param>
    /// <param name="line">Name of the line.</param>
    /// <param name="alphas">Its points.</param>
    /// <param name="seeds">Scores of every seed.</param>
    /// <param name="ends">The nets at alpha 0 and 1 of every seed.</param>
    public static void Add(
        Measurements m,
        string line,
        IReadOnlyList<double> alphas,
        IReadOnlyList<LineScores> seeds,
        IReadOnlyList<(ClassifierRun From, ClassifierRun To)> ends)
    {
        m.Add(line, InterpolationStudy.TrainBarrier, seeds.Zip(ends, (seed, end) => Barrier(alphas, seed.Train, end.From.Train[^1], end.To.Train[^1])));
        m.Add(line, InterpolationStudy.TestBarrier, seeds.Zip(ends, (seed, end) => Barrier(alphas, seed.Test, end.From.Test[^1], end.To.Test[^1])));
        for (var i = 0; i < alphas.Count; i++)
        {
            m.Add(line, InterpolationStudy.On(ImageStudy.TrainLoss, alphas[i]), seeds.Select(seed => seed.Train[i].Loss));
            m.Add(line, InterpolationStudy.On(ImageStudy.TestLoss, alphas[i]), seeds.Select(seed => seed.Test[i].Loss));
            m.Add(line, InterpolationStudy.On(ImageStudy.TrainAccuracy, alphas[i]), seeds.Select(seed => seed.Train[i].Accuracy));
            m.Add(line, InterpolationStudy.On(ImageStudy.TestAccuracy, alphas[i]), seeds.Select(seed => seed.Test[i].Accuracy));
        }

        if (seeds.All(seed => seed.Augmented.Length > 0))
            AddAugmented(m, line, alphas, [.. seeds.Select(seed => seed.Augmented)]);
    }

    private static void AddAugmented(Measurements m, string line, IReadOnlyList<double> alphas, IReadOnlyList<Score[]> seeds)
    {
        foreach (var (i, alpha) in alphas.Index())
        {
            m.Add(line, Metric.OnlyRecorded($"augmented train loss at alpha {alpha:0.###}"), seeds.Select(seed => seed[i].Loss));
            m.Add(line, Metric.OnlyRecorded($"augmented train accuracy at alpha {alpha:0.###}"), seeds.Select(seed => seed[i].Accuracy));
        }

        var (from, to) = (alphas.ToList().IndexOf(0), alphas.ToList().IndexOf(1));
        m.Add(line, Metric.OnlyRecorded("augmented train barrier"), seeds.Select(seed => Barrier(alphas, seed, seed[from], seed[to])));
    }

    private static double Barrier(IReadOnlyList<double> alphas, Score[] scores, Score from, Score to) =>
        Interpolation.Barrier(alphas, [.. scores.Select(score => score.Loss)], from.Loss, to.Loss);
}
