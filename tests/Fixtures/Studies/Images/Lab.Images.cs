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
            Engine = condition => InLanes(conditions[condition]) ? Lanes : "torch",
            Width = condition => InLanes(conditions[condition]) ? LaneTraining.Width(conditions[condition].Architecture) : TorchWidth,
            Train = (condition, seeds) => ClassifierTraining.Run(this, conditions[condition], [.. seeds.Select(seed => start(condition, seed))]),
        });

        // Weights are by far the largest thing that a study handles: a store has them.
        if (isLarge)
            trainings.Forget(stage, conditions.Keys);
        return runs;
    }

    /// <summary>A training of a classifier with the engine that suits it; close it after use.</summary>
    public Training Training(Architecture net, Recipe recipe, IExamples examples, IReadOnlyList<Start> starts) => InLanes(net, recipe)
        ? new LaneTraining(net, recipe, examples, starts)
        : new TorchTraining(net, recipe, examples, starts, Device);

    /// <summary>Scores classifiers with frozen weights on the same examples, with the engine that suits them.</summary>
    /// <param name="net">What the rows are the parameters of.</param>
    /// <param name="rows">One per classifier.</param>
    /// <param name="examples">On what.</param>
    public Score[] Classify(Architecture net, IReadOnlyList<float[]> rows, IExamples examples) =>
        Engines.InLanes(net, settings.Engine, Device) ? LaneTraining.Classify(net, rows, examples) : Evaluation.Classify(net, rows, examples, Device);

    private bool InLanes(Classification job) => InLanes(job.Architecture, job.Recipe);

    private bool InLanes(Architecture net, Recipe recipe) => Engines.TrainsInLanes(net, recipe.BatchSize, settings.Together, settings.Engine, Device);
}
