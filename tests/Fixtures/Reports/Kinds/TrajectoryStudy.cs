using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// Section 1-2 of the reports, "visualise the optimisation": a net is trained several times on the same images. Its weights (without biases) are
/// copied before the first and after every epoch, and principal components are of all copies together. Each seed is a run; eight at a time are looked
/// at together, as in the reports. Beside them walk as many random walks, with starts as far apart and steps as long: what holds of them too says
/// nothing of training.
/// </summary>
/// <param name="id">As <see cref="Study.Id"/>.</param>
/// <param name="title">As <see cref="Study.Title"/>.</param>
/// <param name="net">What is trained.</param>
/// <param name="protocol">On which images, and how much.</param>
public abstract class TrajectoryStudy(string id, string title, Architecture net, ImageProtocol protocol) : ImageStudy(id, title, protocol)
{
    /// <summary>The trainings as the report states them, and the control.</summary>
    public const string Stated = "runs", Walks = "random walks";

    /// <summary>The reports' number of runs.</summary>
    private const int Together = 8;

    /// <inheritdoc cref="Paths.Straightness"/>
    public static Metric Straightness { get; } = new("straightness", Tolerance.Absolute(0.05));

    /// <inheritdoc cref="Separation.Alignment"/>
    public static Metric Alignment { get; } = new("largest cosine with another run", Tolerance.Absolute(0.1));

    /// <inheritdoc cref="Separation.Silhouette"/>
    public static Metric Silhouette { get; } = new("silhouette in the plane", Tolerance.Absolute(0.1));

    /// <inheritdoc cref="Separation.SmallestSilhouette"/>
    public static Metric SmallestSilhouette { get; } = new("smallest silhouette in the plane", Tolerance.Absolute(0.1));

    /// <summary>What is trained side by side; the first is <see cref="Stated"/>.</summary>
    protected abstract IReadOnlyList<Descent> Descents(Tier tier);

    /// <summary>Columns of the weights whose principal components are taken; the whole model first.</summary>
    protected virtual IReadOnlyList<(string Name, Range Columns)> Parts => [("whole model", ..), Layer(0)];

    /// <summary>What the report says of the number of its runs.</summary>
    protected virtual string ReportedRuns => "The report has eight runs";

    /// <summary>Further sentences on what a tier changed.</summary>
    protected virtual IEnumerable<string> More(Tier tier) => [];

    /// <summary>The finding, for the figure.</summary>
    protected abstract string Headline(Measurements measurements);

    /// <summary>One layer's weights; the first is 0.</summary>
    protected (string Name, Range Columns) Layer(int layer) => ($"layer {layer + 1}", WeightTrajectory.Layer(net, layer));

    /// <summary>Looks at a part of the weights of all runs of a descent, for claims about more than one part.</summary>
    protected virtual void Look(Measurements measurements, Descent descent, string part, Trajectories all)
    {
    }

    private static readonly Metric RecordedLoss = Metric.OnlyRecorded(TestLoss.Title);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        if (lab.Seeds.Count < 2)
            throw new SettingException("Seeds", "1", "two or more for this study, which compares runs with one another");
        var trained = Train(lab);
        var measurements = Read(lab, trained, [(TestAccuracy, run => run.Test[^1].Accuracy), (RecordedLoss, run => run.Test[^1].Loss)]);
        var variance = Planes.Variance(Stated, Walks);
        var (figure, control) = (new List<Figure>(), Array.Empty<Trajectories>());
        foreach (var (descent, part) in Descents(lab.Tier).SelectMany(descent => Parts.Select(part => (descent, part))))
        {
            var all = Trajectories.Of([.. trained[descent.Name].Select(run => run.Weights)], part.Columns);
            var groups = Planes.Groups(all, Together);
            var walks = groups.Select((group, i) => RandomWalk.Like(group, lab.Streams(i).Named($"walk/{descent.Name}/{part.Name}"))).ToArray();
            variance = variance.Row(descent.Name, part.Name, Planes.Explained(groups), Planes.Explained(walks));
            Look(measurements, descent, part.Name, all);
            if (part.Name != Parts[0].Name)
                continue;
            Add(measurements, descent.Name, groups);
            figure.Add(Planes.Figure(descent.Name, groups[0], descent.Name == Stated ? "" : $", {descent.Name}"));
            if (descent.Name == Stated)
                control = walks;
        }

        Add(measurements, Walks, control);
        figure.Add(Planes.Figure(Walks, control[0]));

        var found = Found(
            lab,
            measurements,
            Figure.SideBySide(Headline(measurements), figure) with { Width = 500 * figure.Count, Height = 480, Tolerance = 0.1 },
            ("Variance in the plane of the first two components", variance));
        return found with
        {
            Notes =
            [
                .. found.Notes,
                $"{ReportedRuns}; here {lab.Seeds.Count} are looked at eight at a time.",
                "Spreads, gaps, cosines and silhouettes are of a run among the others of its eight: their p-values, which take runs as independent, are too "
                    + "small.",
                .. More(lab.Tier),
            ],
        };
    }

    private static void Add(Measurements measurements, string condition, IReadOnlyList<Trajectories> groups)
    {
        Trajectories[] planes = [.. groups.Select(group => group.InPlane())];
        AddEach(Straightness, groups, Paths.Straightness);
        AddEach(Alignment, groups, Separation.Alignment);
        AddEach(Silhouette, planes, Separation.Silhouette);
        AddEach(SmallestSilhouette, planes, Separation.SmallestSilhouette);
        foreach (var metric in PathMetric.All)
            AddEach(metric.InWeightSpace, groups, metric.Measure);
        foreach (var metric in PathMetric.All)
            AddEach(metric.InPlane, planes, metric.Measure);

        void AddEach(Metric metric, IReadOnlyList<Trajectories> seen, Func<Trajectories, int, double> measure) =>
            measurements.Add(condition, metric, seen.SelectMany(group => Enumerable.Range(0, group.Runs).Select(run => measure(group, run))));
    }

    /// <summary>All seeds train on the same images, so that their loss has the same landscape.</summary>
    private IReadOnlyDictionary<string, IReadOnlyList<ClassifierRun>> Train(Lab lab)
    {
        var (budget, images) = (Budget(lab.Tier), Protocol.Of(lab));
        var same = images.Train(0);
        var recording = new ClassifierRecording { WeightsAfter = [.. Enumerable.Range(0, budget.Epochs + 1)] };
        return lab.Train(Descents(lab.Tier).ToDictionary(descent => descent.Name, descent => new Classification(
            net,
            budget.Recipe(descent.Optimizer) with { BatchSize = descent.BatchSize ?? budget.BatchSize, Schedule = descent.Schedule },
            descent.Initialise is { } initialise ? Protocol with { Initialise = initialise } : Protocol,
            images with { Train = _ => same })
        {
            Recording = recording,
        }));
    }

    /// <summary>A way of training the net.</summary>
    /// <param name="Name">Name of the condition.</param>
    /// <param name="Optimizer">Update rule.</param>
    /// <param name="Schedule">Change of its learning rate.</param>
    /// <param name="Initialise">Draws initial weights; null: PyTorch's default.</param>
    /// <param name="BatchSize">Images per update; null: the budget's.</param>
    protected sealed record Descent(
        string Name, Optimizer Optimizer, StepSchedule? Schedule = null, Func<Architecture, Random, float[]>? Initialise = null, int? BatchSize = null);
}
