using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-3, flatness: the line between two nets of CIFAR-10 model 1, each from weights of its own, after the last of 25 epochs. The softmax at the net's
/// end keeps the loss between 1.46 and 2.46.
/// </summary>
public abstract class CifarLine(string id, string title, ImageProtocol protocol)
    : InterpolationStudy(id, title, _ => MajumderNets.Cifar1, protocol, [.. Enumerable.Range(-10, 21).Select(i => i / 5.0)])
{
    /// <summary>The line of the report, and that between nets without softmax.</summary>
    public const string Stated = "as stated", NoSoftmax = "no softmax";

    /// <inheritdoc/>
    protected override string Remark =>
        "The text takes the best model of each training as an end, the code the last epoch's, as here; training loss and accuracy along the line are of "
            + "the images as they are, and where they stand beside the report's numbers of augmented ones, as in the code.";

    /// <inheritdoc/>
    protected override double Radius => 1;

    /// <inheritdoc/>
    /// <remarks>A softmax keeps the loss within one; without it the loss rises a hundredfold along the line.</remarks>
    protected override IEnumerable<IReadOnlyList<Line>> LossPanels => Lines.Select(line => new[] { line });

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var found = base.Measure(lab);
        foreach (var (alpha, line) in from alpha in new[] { 0, 1 } from line in Lines select (alpha, line.Name))
        {
            found.Measurements.Add(
                line, Metric.OnlyRecorded($"largest change of the test loss around alpha {alpha}"), ChangeAround(found.Measurements, alpha, line).Values);
        }

        return found;
    }

    /// <summary>
    /// Largest change of the test loss from an end, 0 or 1: from 0.4 before it, on the other end's side, to 1 beyond it. Around alpha 1 these are the
    /// report's 0.6 to 2.
    /// </summary>
    public static Metrics.Judging.Sample ChangeAround(Measurements m, int alpha, string line = Stated)
    {
        var (low, high) = alpha == 0 ? (-1.0, 0.4) : (0.6, 2.0);
        var near = Along(m, TestLoss, line).Between(low, high);
        var end = near.Levels.ToList().IndexOf(alpha);
        return near.PerSeed($"largest change of the test loss around alpha {alpha} ({line})", "", row => row.Max(loss => Math.Abs(loss - row[end])));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes(Tier tier) => [.. base.Notes(tier), .. CifarPipeline.Drops(tier, Budget(tier))];

    /// <summary>Two ends that start apart.</summary>
    protected static IEnumerable<End> Pair(
        string protocol, (string Name, Recipe Recipe) first, (string Name, Recipe Recipe) second, Architecture? net = null) =>
        [new(first.Name + protocol, first.Recipe, "first") { Net = net }, new(second.Name + protocol, second.Recipe, "second") { Net = net }];
}
