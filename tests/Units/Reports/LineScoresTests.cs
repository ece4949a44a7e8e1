using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Units.Reports;

public sealed class LineScoresTests
{
    /// <summary>The points of the CIFAR lines.</summary>
    private static readonly double[] Alphas = [.. Enumerable.Range(-10, 21).Select(i => i / 5.0)];

    [Test]
    public void The_barrier_of_augmented_images_is_above_their_own_ends()
    {
        var m = Measured(alpha => Math.Abs(alpha - 0.4) < 0.1 ? 3 : 1);
        Assert.That(m["line", Metric.OnlyRecorded("augmented train barrier")].Values, Is.EqualTo(new[] { 2.0, 2.0 }));
        Assert.That(m["line", Metric.OnlyRecorded("augmented train loss at alpha 0.4")].Values, Is.EqualTo(new[] { 3.0, 3.0 }));
        Assert.That(m["line", InterpolationStudy.TrainBarrier].Values, Is.All.Zero, "images as they are have none");
    }

    [TestCase("majumder/1-3/flat1-batch")]
    [TestCase("majumder/1-3/flat1-lr")]
    public void All_that_a_report_recorded_of_augmented_images_is_measured(string study)
    {
        var m = Measured(_ => 1);
        var recorded = RecordedNumbers.Of(study).Select(number => number.Quantity)
            .Where(quantity => quantity.StartsWith("augmented", StringComparison.Ordinal));
        Assert.That(recorded, Has.Exactly(study.EndsWith("lr", StringComparison.Ordinal) ? 24 : 25).Items);
        Assert.That(recorded.Where(quantity => RecordedNumbers.Measured(m, quantity, "line") is null), Is.Empty);
    }

    private static Measurements Measured(Func<double, double> augmentedLoss)
    {
        var (m, flat) = (new Measurements([1, 2], Tier.Quick), Alphas.Select(_ => new Score(1, 0.5)).ToArray());
        LineScores[] seeds = [.. m.Seeds.Select(_ => new LineScores(flat, flat, [.. Alphas.Select(alpha => new Score(augmentedLoss(alpha), 0.4))]))];
        ClassifierRun end = new([new(1, 0.5)], [new(1, 0.5)], [], []);
        LineScores.Add(m, "line", Alphas, seeds, [.. m.Seeds.Select(_ => (end, end))]);
        return m;
    }
}
