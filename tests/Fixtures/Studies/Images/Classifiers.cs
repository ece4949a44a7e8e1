using Reproducibility.Fixtures.Data;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Studies;

/// <summary>Trains classifiers of images.</summary>
public static class Classifiers
{
    /// <summary>Trains some seeds of a condition together.</summary>
    /// <param name="lab">Device and streams.</param>
    /// <param name="net">What is trained; dense nets get flat images.</param>
    /// <param name="recipe">How.</param>
    /// <param name="seeds">Which seeds.</param>
    /// <param name="marks">Epochs after which whole sets are scored; 0 is before the first update.</param>
    /// <param name="data">Training and test images of a seed.</param>
    /// <param name="normalisation">Null: scaled to 0..1.</param>
    /// <param name="initialise">Draws initial weights; null: PyTorch's default.</param>
    /// <param name="trainMarks">Epochs after which the training images are scored; null: as the test images.</param>
    /// <param name="augmented">Trains on images augmented anew in every epoch; whole sets are scored as they are.</param>
    /// <param name="observers">Others that watch the training; row i of theirs is the i-th of the seeds.</param>
    public static IReadOnlyList<ClassifierRun> Train(
        Lab lab,
        Architecture net,
        Recipe recipe,
        IReadOnlyList<int> seeds,
        IReadOnlyList<int> marks,
        Func<int, (ImageSet Train, ImageSet Test)> data,
        Normalisation? normalisation = null,
        Func<Architecture, Random, float[]>? initialise = null,
        IReadOnlyList<int>? trainMarks = null,
        bool augmented = false,
        params IReadOnlyList<Observer> observers)
    {
        var sets = seeds.Select(data).ToArray();
        var (train, test) = (Examples(s => s.Train), Examples(s => s.Test));
        var seen = augmented ? Examples(s => s.Train, seed => new Augmentation(lab.Streams(seed).Noise())) : train;
        var onTrain = new ScoreCurve(trainMarks ?? marks, train);
        var onTest = new ScoreCurve(marks, test);
        var running = new RunningMeans();
        using var training = lab.Training(net, recipe, seen, [.. seeds.Select(seed => lab.Start(net, seed, initialise))]);
        training.Run([onTrain, onTest, running, .. observers]);
        return [.. seeds.Select((_, row) => new ClassifierRun(onTrain.Of(row), onTest.Of(row), running.Of(row), running.Steps(row)))];

        ExamplesPerSeed Examples(Func<(ImageSet Train, ImageSet Test), ImageSet> part, Func<int, Augmentation>? augmentation = null) => new(
            [.. sets.Zip(seeds,
                (s, seed) => new ImageExamples(part(s), normalisation ?? Normalisation.None, flat: net.Input.Height == 1, augmentation?.Invoke(seed)))]);
    }
}
