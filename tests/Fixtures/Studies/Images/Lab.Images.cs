using Reproducibility.Models;

namespace Reproducibility.Fixtures.Studies;

/// <content>Classifiers of images.</content>
public sealed partial class Lab
{
    /// <summary>Trains classifiers of images, every condition on every seed, as many seeds at once as its engine likes.</summary>
    /// <param name="conditions">What to train, by name of the condition.</param>
    /// <param name="start">As for points; null: <see cref="Start"/> with the protocol's initial weights.</param>
    /// <param name="stage">Likewise.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<ClassifierRun>> Train(
        IReadOnlyDictionary<string, Classification> conditions, Func<string, int, Start>? start = null, string stage = "")
    {
        var isLarge = conditions.Values.Any(job => job.Recording.WeightsAfter.Count > 0);
        start ??= (condition, seed) => Start(conditions[condition].Architecture, seed, conditions[condition].Protocol.Initialise);
        var runs = Run([.. conditions.Keys], stage, new Stage<ClassifierRun>(study, stage, Seeds, pass, trainings)
        {
            Engine = condition => EngineOf(condition).Name,
            Width = condition => EngineOf(condition).Width,
            KeepsCopies = true,
            Train = (condition, seeds, kept) =>
                ClassifierTraining.Run(this, conditions[condition], [.. seeds.Select(seed => start(condition, seed))], kept),
        });

        // Weights are by far the largest thing that a study handles: a store has them.
        if (isLarge)
            trainings.Forget(stage, conditions.Keys);
        return runs;

        (string Name, int Width) EngineOf(string condition) => engines.For(conditions[condition].Architecture, conditions[condition].Recipe);
    }

    /// <inheritdoc cref="EngineChoice.Training"/>
    public Training Training(Architecture net, Recipe recipe, IExamples examples, IReadOnlyList<Start> starts) =>
        engines.Training(net, recipe, examples, starts);

    /// <inheritdoc cref="EngineChoice.Classify"/>
    public Score[] Classify(Architecture net, IReadOnlyList<float[]> rows, IExamples examples) => engines.Classify(net, rows, examples);
}
