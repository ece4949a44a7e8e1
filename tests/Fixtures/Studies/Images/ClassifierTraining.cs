using Reproducibility.Fixtures.Data;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Studies;

/// <summary>Trains some seeds of a classification together, and writes down what it asks for.</summary>
internal static class ClassifierTraining
{
    public static IReadOnlyList<ClassifierRun> Run(Lab lab, Classification job, IReadOnlyList<Start> starts, ICheckpoints? kept)
    {
        var (asked, test) = (job.Recording, job.Images.Test);
        if (asked is { UpdatedEvery: > 0, GradientNorms: true })
            throw new ArgumentException("Gradient norms are those before the update: no mini-batch is scored after it beside them.", nameof(job));
        ImageSet[] train = [.. starts.Select(start => job.Images.Train(start.Seed))];
        var (onTrain, onTest) = (new ScoreCurve(asked.TrainAfter, Each(train)), new ScoreCurve(asked.TestAfter ?? [job.Recipe.Epochs], EachOnTest()));
        var course = new ScoresOverSteps(asked.TestEvery, rows => lab.Classify(job.Architecture, rows, job.Examples(test)));
        var (running, weights) = (new RunningMeans(), new WeightTrajectory(asked.WeightsAfter));
        var (gradients, sensitivity) = (new BatchGradients(), new SensitivityCurve(asked.SensitivityAfter, EachOnTest()));
        var updated = new UpdatedBatches(asked.UpdatedEvery);
        using var training = lab.Training(job.Architecture, job.Recipe, Seen(), starts);
        Observer[] asking = [.. Asked(updated, asked.UpdatedEvery > 0), .. Asked(gradients, asked.GradientNorms)];
        training.Run(kept, [onTrain, onTest, running, course, weights, .. asking, sensitivity]);
        var rows = asked.Parameters ? training.Rows() : [.. starts.Select(_ => Array.Empty<float>())];
        return [.. rows.Select((parameters, row) => new ClassifierRun(onTrain.Of(row), onTest.Of(row), running.Of(row), running.Steps(row))
        {
            TestCourse = course.Of(row),
            Updated = updated.Of(row),
            Sensitivity = sensitivity.Of(row),
            BatchNorms = gradients.Steps(row),
            TensorNorms = gradients.TensorMeans(row),
            Weights = weights.Of(row),
            Parameters = parameters,
        })];

        static IEnumerable<Observer> Asked(Observer observer, bool isAsked) => isAsked ? [observer] : [];

        ExamplesPerSeed Each(IEnumerable<ImageSet> sets) => new([.. sets.Select(set => job.Examples(set))]);

        ExamplesPerSeed EachOnTest() => Each(starts.Select(_ => test));

        ExamplesPerSeed Seen() => new([.. train.Zip(starts, (own, start) =>
            job.Examples(job.OnTest ? test : own, job.Protocol.Augmented ? new Augmentation(lab.Streams(start.Seed).Noise()) : null))]);
    }
}
