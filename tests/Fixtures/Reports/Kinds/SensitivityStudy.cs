using System.Globalization;
using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// Flatness, part 2: loss, accuracy and sensitivity over a factor such as the batch size. Sensitivity is that to the input, after training; what an
/// author computed instead stands beside it.
/// </summary>
/// <param name="id">As <see cref="Study.Id"/>.</param>
/// <param name="title">As <see cref="Study.Title"/>.</param>
/// <param name="net">What is trained; a tier may narrow it.</param>
/// <param name="protocol">On which images, and how much.</param>
/// <param name="factor">What varies.</param>
/// <param name="authors">Sensitivity by the author's own formula; null: there is none.</param>
public abstract class SensitivityStudy(
    string id, string title, Func<Tier, Architecture> net, ImageProtocol protocol, Factor factor, Func<ClassifierRun, double>? authors)
    : FlatnessStudy(id, title, net, protocol)
{
    /// <summary>The factor of batch-size studies.</summary>
    public const string BatchSizeName = "batch size";

    /// <summary>Sensitivity by the author's own formula.</summary>
    public static Metric SensitivityAsRun { get; } = new("sensitivity, as run", Tolerance.Percent(40));

    /// <summary>What is recorded of a run.</summary>
    protected virtual IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded =>
    [
        (Updates, run => run.Steps.Length),
        (TrainLoss, run => run.Train[^1].Loss),
        (TestLoss, run => run.Test[^1].Loss),
        (TrainAccuracy, run => run.Train[^1].Accuracy),
        (TestAccuracy, run => run.Test[^1].Accuracy),
        (Sensitivity, run => run.Sensitivity[^1]),
        .. authors is null ? [] : new[] { (SensitivityAsRun, authors) },
    ];

    /// <summary>What the figure's first and second panels show, and its title speaks of.</summary>
    protected virtual (Metric Loss, Metric Accuracy) Compared => (TestLoss, TestAccuracy);

    /// <summary>What the figure's last panel shows: what the author computed.</summary>
    protected virtual Metric Plotted => SensitivityAsRun;

    /// <summary>The conditions: every level under every protocol.</summary>
    protected abstract IEnumerable<Arm> Arms(Tier tier);

    /// <summary>Epochs after which whole sets are scored, the last among them.</summary>
    protected virtual IReadOnlyList<int> Marks(int epochs) => [epochs];

    /// <summary>Epochs after which the input sensitivity is taken, the last among them.</summary>
    protected virtual IReadOnlyList<int> SensitivityMarks(int epochs) => Marks(epochs);

    /// <summary>The protocols that the figure shows, where they were run.</summary>
    protected virtual IReadOnlyList<string> Protocols => ["", EqualUpdates, AsRun];

    /// <summary>The levels of a tier.</summary>
    protected virtual IReadOnlyList<double> Levels(Tier tier) => factor.Levels;

    /// <summary>Levels under a protocol, an arm each.</summary>
    protected IEnumerable<Arm> Under(string protocol, IEnumerable<double> levels, Func<double, Recipe> recipe, Architecture? other = null) =>
        levels.Select(level => new Arm(factor.Condition(level, protocol), recipe(level)) { Net = other });

    /// <summary>
    /// Batch sizes at equal epochs; and some of them with as many updates as the smallest of these makes in some epochs.
    /// </summary>
    /// <param name="tier">Of the budget.</param>
    /// <param name="optimizer">How.</param>
    /// <param name="equal">Batch sizes of the arms with equal updates, ascending.</param>
    /// <param name="epochs">Epochs of the first of them; those of the others are rounded.</param>
    protected IEnumerable<Arm> BatchSizes(Tier tier, Optimizer optimizer, IReadOnlyList<double> equal, double epochs) =>
    [
        .. Under("", Levels(tier), level => OfBatch(tier, level, optimizer, Budget(tier).Epochs)),
        .. Under(EqualUpdates, equal, level => OfBatch(tier, level, optimizer, Math.Max(1, (int)Math.Round(epochs * level / equal[0])))),
    ];

    /// <summary>A recipe with a batch size of the report, which a tier scales down in the ratio of the smallest one.</summary>
    protected Recipe OfBatch(Tier tier, double level, Optimizer optimizer, int epochs) => new(optimizer, epochs)
    {
        BatchSize = (int)Math.Round(Budget(tier).BatchSize * level / Levels(tier)[0]),
        Loss = Loss.CrossEntropy,
    };

    /// <inheritdoc/>
    /// <remarks>Where batch sizes vary, a note of their own says how.</remarks>
    protected override IReadOnlyList<string> Scaled(Tier tier) =>
        factor.Name == BatchSizeName ? (Budget(tier) with { BatchSize = Protocol.Paper.BatchSize }).ScaledFrom(Protocol.Paper) : base.Scaled(tier);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier)
    {
        var (size, smallest) = (Budget(tier).BatchSize, Levels(tier)[0]);
        return factor.Name != BatchSizeName || size == smallest
            ? base.Notes(tier)
            :
            [
                .. base.Notes(tier),
                string.Create(CultureInfo.InvariantCulture, $"Batch sizes bear the report's numbers; all are {smallest / size:0.##} times smaller.")
            ];
    }

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var (arms, images) = (Arms(lab.Tier).ToDictionary(arm => arm.Condition), Protocol.Of(lab));
        var trained = Trained(arms.Values);
        var jobs = trained.Values.Distinct().ToDictionary(condition => condition, condition => Job(lab.Tier, arms[condition], images));
        var runs = lab.Train(jobs, (condition, seed) => Start(lab, jobs[condition].Architecture, arms[condition], seed));
        var measurements = Read(lab, arms.Keys.ToDictionary(condition => condition, condition => runs[trained[condition]]), Recorded);
        return Found(lab, measurements, Draw(measurements));
    }

    /// <summary>The arm that is trained in each one's place: the first of those that differ in name alone.</summary>
    private static Dictionary<string, string> Trained(IEnumerable<Arm> arms) => arms
        .GroupBy(arm => arm.HasOwnOrder ? arm : arm with { Condition = "" })
        .SelectMany(alike => alike.Select(arm => (arm.Condition, alike.First().Condition))).ToDictionary();

    /// <summary>The finding, for the figure's title.</summary>
    protected virtual string Headline(Measurements m)
    {
        var stated = m.Over(Compared.Loss, factor);
        var equal = Shown(m).Contains(EqualUpdates) ? m.Over(Compared.Loss, factor, EqualUpdates) : null;
        var heading = $"{char.ToUpperInvariant(factor.Name[0])}{factor.Name[1..]} {Change(stated)}";
        if (equal is null)
            return heading;
        var isSameRange = equal.Levels[0] == stated.Levels[0] && equal.Levels[^1] == stated.Levels[^1];
        return $"{heading} at equal epochs; {(isSameRange ? Fall(equal) : Change(equal))} at equal updates";

        string Change(Sweep loss) =>
            string.Create(CultureInfo.InvariantCulture, $"{loss.Levels[0]:0.######} to {loss.Levels[^1]:0.######}: {Compared.Loss.Name} {Fall(loss)}");
        string Fall(Sweep loss) => string.Create(CultureInfo.InvariantCulture, $"{loss.First.Median:0.00} to {loss.Last.Median:0.00}");
    }

    /// <summary>What is written down of a run.</summary>
    protected virtual ClassifierRecording Looks(Tier tier, Recipe recipe) => new()
    {
        TrainAfter = Marks(recipe.Epochs),
        TestAfter = Marks(recipe.Epochs),
        SensitivityAfter = SensitivityMarks(recipe.Epochs),
        GradientNorms = true,
    };

    private Classification Job(Tier tier, Arm arm, ImagesPerSeed images) =>
        new(arm.Net ?? Net(tier), arm.Recipe, Protocol, images) { Recording = Looks(tier, arm.Recipe) };

    private Start Start(Lab lab, Architecture trained, Arm arm, int seed)
    {
        var start = lab.Start(trained, seed, Protocol.Initialise);
        return arm.HasOwnOrder ? start with { Order = () => lab.Streams(seed).Named($"order/{arm.Condition}") } : start;
    }

    private Figure Draw(Measurements m)
    {
        var protocols = Shown(m);
        return Figure.SideBySide(
            Headline(m),
            Panel(Compared.Loss, log: true),
            Panel(Compared.Accuracy, log: false),
            Panel(Sensitivity, log: true),
            Panel(Plotted, log: true)) with
        { Width = 1200, Height = 420, Tolerance = Plots.Drift };

        Figure Panel(Metric metric, bool log) => Figure.Curves(
            metric.Name,
            factor.Name,
            metric.Name,
            protocols.Select(p => Band.Of(p.Length == 0 ? "as stated" : p, [.. m.Over(metric, factor, p).Levels], m.Over(metric, factor, p).BySeed())),
            logX: true,
            logY: log);
    }

    private string[] Shown(Measurements m) =>
        [.. Protocols.Where(protocol => factor.Levels.Any(level => m.Conditions.Contains(factor.Condition(level, protocol))))];

    /// <summary>A condition.</summary>
    protected sealed record Arm(string Condition, Recipe Recipe)
    {
        /// <summary>What is trained; null: what the study trains.</summary>
        public Architecture? Net { get; init; }

        /// <summary>Whether its data order is its own; else all arms share a seed's.</summary>
        public bool HasOwnOrder { get; init; }
    }
}
