using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// Section 1-3 of the reports: nets of one kind and growing size, trained alike on true labels, and how well they generalise. All
/// quantities are of whole sets with frozen weights, after training.
/// </summary>
/// <param name="id">As <see cref="Study.Id"/>.</param>
/// <param name="title">As <see cref="Study.Title"/>.</param>
/// <param name="family">What is trained at a tier, smallest first.</param>
/// <param name="optimizer">How.</param>
public abstract class ParameterStudy(string id, string title, Func<Tier, IReadOnlyList<Architecture>> family, Optimizer optimizer) : Study(id, title)
{
    /// <summary>A study of the same nets at every tier.</summary>
    /// <inheritdoc cref="ParameterStudy"/>
    protected ParameterStudy(string id, string title, IReadOnlyList<Architecture> nets, Optimizer optimizer)
        : this(id, title, _ => nets, optimizer)
    {
    }

    /// <summary>A curve is on its plateau from where it stays within these of its last value.</summary>
    private static readonly Margin LossPlateau = Margin.Ratio(1.1), AccuracyPlateau = Margin.Absolute(0.01);

    /// <summary>Mean loss over the training set.</summary>
    public static Metric TrainLoss { get; } = new("train loss", Tolerance.Percent(25));

    /// <summary>Mean loss over the test set.</summary>
    public static Metric TestLoss { get; } = new("test loss", Tolerance.Percent(10));

    /// <summary>Test minus training loss.</summary>
    public static Metric LossGap { get; } = new("test - train loss", Tolerance.Absolute(0.05));

    /// <summary>Share of right answers on the training set.</summary>
    public static Metric TrainAccuracy { get; } = new("train accuracy", Tolerance.Absolute(0.03));

    /// <summary>Share of right answers on the test set.</summary>
    public static Metric TestAccuracy { get; } = new("test accuracy", Tolerance.Absolute(0.03));

    /// <summary>Training minus test accuracy.</summary>
    public static Metric AccuracyGap { get; } = new("train - test accuracy", Tolerance.Absolute(0.03)) { Magnitude = 1 };

    /// <inheritdoc/>
    public override Tolerance FindingTolerance => Tolerance.Percent(25);

    /// <summary>The nets, smallest first.</summary>
    protected IReadOnlyList<Architecture> Nets(Tier tier) => family(tier);

    /// <summary>What is trained, how, under which name.</summary>
    protected virtual IEnumerable<Arm> Arms(Tier tier) => Nets(tier).Select(net => new Arm(Sizes.Condition(net), net, optimizer));

    /// <summary>What is recorded of a run; a report may have read other numbers off it.</summary>
    protected virtual IEnumerable<(Metric Metric, Func<ClassifierRun, double> Read)> Recorded =>
    [
        (TrainLoss, run => run.Train[^1].Loss),
        (TestLoss, run => run.Test[^1].Loss),
        (LossGap, run => run.Test[^1].Loss - run.Train[^1].Loss),
        (TrainAccuracy, run => run.Train[^1].Accuracy),
        (TestAccuracy, run => run.Test[^1].Accuracy),
        (AccuracyGap, run => run.Train[^1].Accuracy - run.Test[^1].Accuracy),
    ];

    /// <summary>Budget of a tier; that of <see cref="Tier.Paper"/> is the report's own.</summary>
    protected abstract ImageBudget Budget(Tier tier);

    /// <summary>Nets of the report.</summary>
    protected virtual int ReportedNets => Nets(Tier.Paper).Count;

    /// <summary>Sentences on what a tier scaled down.</summary>
    private IReadOnlyList<string> Notes(Tier tier) =>
        [
            .. Budget(tier).ScaledFrom(Budget(Tier.Paper)),
            .. Nets(tier).Count < ReportedNets ? (string[])[$"{Nets(tier).Count} of the report's {ReportedNets} nets are trained."] : []
        ];

    /// <summary>Tables of one study alone.</summary>
    protected virtual IEnumerable<(string Heading, Table Table)> Tables(Measurements measurements) => [];

    /// <summary>Epochs after which whole sets are scored, the last among them.</summary>
    protected virtual IReadOnlyList<int> Marks(int epochs) => [epochs];

    /// <summary>What an arm does to the training labels.</summary>
    protected virtual ImageSet Labelled(Lab lab, string condition, ImageSet images, int seed) => images;

    /// <summary>What the nets see.</summary>
    protected virtual ImageSet Images(Lab lab, Split split) => lab.Digits(split);

    /// <summary>From bytes to inputs.</summary>
    protected virtual Normalisation Normalisation => Normalisation.None;

    /// <summary>Whether training images are cropped and flipped anew in every epoch.</summary>
    protected virtual bool Augmented => false;

    /// <summary>Draws initial weights.</summary>
    protected virtual float[] Initialise(Architecture architecture, Random random) => Initialisation.Default(architecture, random);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var budget = Budget(lab.Tier);
        var train = Images(lab, Split.Train);
        var test = Images(lab, Split.Test).Sample(budget.Tests, seed: 0);
        var arms = Arms(lab.Tier).ToDictionary(arm => arm.Name);
        var results = lab.Each(arms.ToDictionary(arm => arm.Key, arm => arm.Value.Net), (condition, seeds) =>
        {
            var (_, net, rule) = arms[condition];
            var recipe = new Recipe(rule, budget.Epochs) { BatchSize = budget.BatchSize, Loss = Loss.CrossEntropy };
            return Classifiers.Train(
                lab,
                net,
                recipe,
                seeds,
                Marks(budget.Epochs),
                seed => (Labelled(lab, condition, train.Sample(budget.Images, seed), seed), test),
                Normalisation,
                Initialise,
                augmented: Augmented);
        });

        var measurements = new Measurements(lab.Seeds);
        foreach (var (condition, runs) in results)
        {
            foreach (var (metric, read) in Recorded)
                measurements.Add(condition, metric, runs.Select(read));
        }

        return new Findings(measurements, Draw(measurements, Nets(lab.Tier)))
        {
            Data = train.Name.ToLowerInvariant(),
            Notes = Notes(lab.Tier),
            Tables = [("Where the plateau begins", Plateaus(measurements, Nets(lab.Tier))), .. Tables(measurements)],
        };
    }

    private static Figure Draw(Measurements m, IReadOnlyList<Architecture> nets)
    {
        var (loss, gap) = (m.BySize(TestLoss, nets), m.BySize(LossGap, nets));
        var headline = $"From {nets[0].Parameters} to {nets[^1].Parameters} parameters: test loss {loss.First.Median:0.00} to {loss.Last.Median:0.00}, "
            + $"its gap to the train loss {gap.First.Median:0.00} to {gap.Last.Median:0.00}";
        return Figure.SideBySide(
            headline,
            Panel("loss", "loss", log: true, ("train", TrainLoss), ("test", TestLoss)),
            Panel("accuracy", "share of right answers", log: false, ("train", TrainAccuracy), ("test", TestAccuracy)),
            Panel("gap", "test - train loss", log: false, ("gap", LossGap))) with
        { Width = 1000, Height = 400 };

        Figure Panel(string name, string label, bool log, params (string Name, Metric Metric)[] curves) => Figure.Curves(
            name,
            "parameters",
            label,
            curves.Select(c => m.BySize(c.Metric, nets)).Zip(curves, (sweep, c) => Band.Of(c.Name, [.. sweep.Levels], sweep.BySeed())),
            logX: true,
            logY: log);
    }

    private static Table Plateaus(Measurements m, IReadOnlyList<Architecture> nets)
    {
        var table = new Table(new Column("quantity"), new Column("rule"), new Column("first net", Tolerance.Percent(50), Unit: "parameters"));
        foreach (var (metric, within) in
            new[] { (TrainLoss, LossPlateau), (TestLoss, LossPlateau), (TrainAccuracy, AccuracyPlateau), (TestAccuracy, AccuracyPlateau) })
        {
            var from = m.BySize(metric, nets).Plateau(within);
            table = table.Row(
                metric.Name, $"all within {within} of the largest net's", Table.Mixed($"{from.Median} [{from.Values.Min()}, {from.Values.Max()}]"));
        }

        return table;
    }

    /// <summary>A condition.</summary>
    protected sealed record Arm(string Name, Architecture Net, Optimizer Optimizer);
}
