using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
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
/// <param name="protocol">On which images, and how much.</param>
public abstract class ParameterStudy(
    string id, string title, Func<Tier, IReadOnlyList<Architecture>> family, Optimizer optimizer, ImageProtocol protocol)
    : ImageStudy(id, title, protocol)
{
    /// <summary>A study of the same nets at every tier.</summary>
    /// <inheritdoc cref="ParameterStudy"/>
    protected ParameterStudy(string id, string title, IReadOnlyList<Architecture> nets, Optimizer optimizer, ImageProtocol protocol)
        : this(id, title, _ => nets, optimizer, protocol)
    {
    }

    /// <summary>A curve is on its plateau from where it stays within these of its last value.</summary>
    private static readonly Margin LossPlateau = Margin.Ratio(1.1), AccuracyPlateau = Margin.Absolute(0.01);

    /// <summary>Test minus training loss.</summary>
    public static Metric LossGap { get; } = new("test - train loss", Tolerance.Absolute(0.05));

    /// <summary>Training minus test accuracy.</summary>
    public static Metric AccuracyGap { get; } = new("train - test accuracy", Tolerance.Absolute(0.03)) { Magnitude = 1 };

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

    /// <summary>The training loss and accuracy that the figure shows, their name there, and the gap from that loss to the test loss.</summary>
    protected virtual (string Name, Metric Loss, Metric Accuracy, Metric Gap) Drawn => ("train", TrainLoss, TrainAccuracy, LossGap);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier)
    {
        var (trained, reported) = (Nets(tier).Count, Nets(Tier.Paper).Count);
        return [.. base.Notes(tier), .. trained < reported ? (string[])[$"{trained} of the report's {reported} nets are trained."] : []];
    }

    /// <summary>Epochs after which whole sets are scored, the last among them.</summary>
    protected virtual IReadOnlyList<int> Marks(int epochs) => [epochs];

    /// <summary>What is written down of a run.</summary>
    protected virtual ClassifierRecording Looks(Tier tier, int epochs) => new() { TrainAfter = Marks(epochs), TestAfter = Marks(epochs) };

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var (budget, images) = (Budget(lab.Tier), Protocol.Of(lab));
        var runs = lab.Train(Arms(lab.Tier).ToDictionary(arm => arm.Name, arm => new Classification(
            arm.Net, budget.Recipe(arm.Optimizer), Protocol, arm.Label is { } label ? images.Relabelled(lab, label) : images)
        {
            Recording = Looks(lab.Tier, budget.Epochs),
        }));
        var (measurements, nets) = (Read(lab, runs, Recorded), Nets(lab.Tier));
        return Found(lab, measurements, Draw(measurements, nets), ("Where the plateau begins", Plateaus(measurements, nets)));
    }

    private Figure Draw(Measurements m, IReadOnlyList<Architecture> nets)
    {
        var (loss, gap) = (m.BySize(TestLoss, nets), m.BySize(Drawn.Gap, nets));
        var headline = $"From {nets[0].Parameters} to {nets[^1].Parameters} parameters: test loss {loss.First.Median:0.00} to {loss.Last.Median:0.00}, "
            + $"its gap to the train loss {gap.First.Median:0.00} to {gap.Last.Median:0.00}";
        return Figure.SideBySide(
            headline,
            Panel("loss", "loss", log: true, (Drawn.Name, Drawn.Loss), ("test", TestLoss)),
            Panel("accuracy", "share of right answers", log: false, (Drawn.Name, Drawn.Accuracy), ("test", TestAccuracy)),
            Panel("gap", "test - train loss", log: false, ("gap", Drawn.Gap))) with
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
    protected sealed record Arm(string Name, Architecture Net, Optimizer Optimizer)
    {
        /// <summary>What is done to the training labels; null: nothing.</summary>
        public Func<ImageSet, Random, ImageSet>? Label { get; init; }
    }
}
