using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using static Reproducibility.Fixtures.Reports.Majumder.CifarPipeline;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-3, flatness 1: from learning rate 1e-3 (alpha 0) to 1e-2 (alpha 1), batch 512. Recorded by the report in one pair of runs: test loss 1.871 and
/// 2.119, accuracy 59.9 and 34.1 %; around alpha 0 a narrow minimum (2.05 at -0.2, 2.14 at 0.2), around alpha 1 within 0.02 from 0.6 to 2. There the
/// softmax is saturated: its answers are 0 or 1, whatever the scale of the weights. Nets without it stand beside.
/// </summary>
public sealed class Flat1Rate() : CifarLine(
    "majumder/1-3/flat1-lr",
    "Line between CIFAR-10 model 1 trained at learning rates 1e-3 and 1e-2, batch 512",
    CifarPipeline.Protocol(quick: new(400, 400, 5, 25), paper: new(50_000, 10_000, 25, 512)))
{
    /// <summary>The nets at the ends.</summary>
    public const string Small = "rate 1e-3", Large = "rate 1e-2";

    /// <summary>The net at the smaller rate has learnt; that the larger one learns less is what the claims are about.</summary>
    public static Requirement HasLearnt(Measurements m) => Halfway.Learnt((m[Small, TestAccuracy], 0.599));

    /// <inheritdoc/>
    protected override IReadOnlyList<Line> Lines { get; } =
        [new(Stated, Small, Large), new(NoSoftmax, $"{Small}, {NoSoftmax}", $"{Large}, {NoSoftmax}")];

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var found = base.Measure(lab);
        return found with { Tables = [.. found.Tables, ("Largest change of the test loss around an end", Changes(found.Measurements))] };
    }

    /// <inheritdoc/>
    protected override string Headline(Measurements m) => "Largest change of the test loss around rates 1e-3 and 1e-2: "
        + string.Join(", ", Lines.Select(line =>
            $"{NumberText.Significant(ChangeAround(m, 0, line.Name).Median, 2)} and {NumberText.Significant(ChangeAround(m, 1, line.Name).Median, 2)} "
                + $"({line.Name})"));

    /// <inheritdoc/>
    protected override IEnumerable<End> Ends(Tier tier)
    {
        var budget = Budget(tier);
        (string, Recipe) At(string name, double rate) => (name, Recipe(budget.BatchSize, budget.Epochs, DropsOf25(budget), rate));
        return
        [
            .. Pair("", At(Small, 1e-3), At(Large, 1e-2)),
            .. Pair($", {NoSoftmax}", At(Small, 1e-3), At(Large, 1e-2), MajumderNets.Cifar1Logits),
        ];
    }

    private Table Changes(Measurements m) => new[] { 0, 1 }.Aggregate(
        new Table([new Column("alpha"), .. Lines.Select(line => new Column(line.Name, Tolerance.Percent(40)))]),
        (table, alpha) => table.Row([$"{alpha}", .. Lines.Select(line => StudyDocument.Cell(ChangeAround(m, alpha, line.Name).Values))]));
}
