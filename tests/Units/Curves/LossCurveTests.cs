using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Units.Curves;

public class LossCurveTests
{
    [Test]
    public void FirstBelowCountsStepsFromOne() => Assert.That(LossCurve.FirstBelow([5, 3, 1, 4], 3.5), Is.EqualTo(2));

    [Test]
    public void FirstBelowCountsTheStepsBetweenRecords() => Assert.That(LossCurve.FirstBelow([5, 3, 1], 3.5, every: 300), Is.EqualTo(600));

    [Test]
    public void WhatIsNeverReachedIsCensored() => Assert.That(LossCurve.FirstBelow([5, 3, 1], 0.5), Is.EqualTo(double.PositiveInfinity));

    [Test]
    public void TheFinalLevelIgnoresASingleSpike() => Assert.That(LossCurve.FinalLevel([9, 9, 1, 50, 1], 3), Is.EqualTo(1));

    [Test]
    public void TheFinalLevelOfAShortCurveIsItsMedian() => Assert.That(LossCurve.FinalLevel([1, 2, 6]), Is.EqualTo(2));

    [TestCase(0.5, 2)]
    [TestCase(0.75, 2)]
    [TestCase(0.9, 4)]
    [TestCase(1, 4)]
    public void AShareOfTheFallIsCountedFromTheFirstValueToTheLowest(double share, int steps) =>
        Assert.That(LossCurve.FallenBy([9, 3, 4, 1, 2], share), Is.EqualTo(steps));

    [Test]
    public void ACurveThatOnlyRisesHasFallenAtOnce() => Assert.That(LossCurve.FallenBy([1, 2, 3], 1), Is.EqualTo(1));

    [Test]
    public void ScalingACurveChangesNoShareOfItsFall([Range(0, 9)] int seed)
    {
        var random = new Bogus.Randomizer(seed);
        float[] curve = [.. Enumerable.Range(0, 50).Select(_ => random.Float(1, 9))];
        var share = random.Double();
        Assert.That(LossCurve.FallenBy([.. curve.Select(v => 4 * v - 1)], share), Is.EqualTo(LossCurve.FallenBy(curve, share)));
    }

    [Test]
    public void AStallIsTheFirstValueThatDoesNotImprove()
    {
        double[] curve = [9, 5, 5.5, 3, 2.9, 1];
        Assert.That(LossCurve.FirstStall(curve, 0.5), Is.EqualTo(3));
        Assert.That(LossCurve.FirstStall(curve, 0.5, every: 100, notBefore: 400), Is.EqualTo(500));
        Assert.That(LossCurve.FirstStall(curve, -1), Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void ARiseIsMeasuredFromTheLowestWindowBefore() =>
        Assert.That(LossCurve.LargestRise([9, 9, 9, 2, 2, 50, 6, 6, 6, 3, 3, 3], windows: 4), Is.EqualTo(3));

    [Test]
    public void ACurveThatFallsHasNoRise() => Assert.That(LossCurve.LargestRise([8, 4, 2, 1], windows: 4), Is.EqualTo(0.5));

    [Test]
    public void TheLossSurfaceOfABowlHasItsClosedForm()
    {
        // the loss w^2 + b^2 has the gradient 2 (w, b)
        var looks = LossSurface.At(Architecture.Mlp(Activation.Identity, 1, 1), new Points([1, -1], [0, 0]), [[3, 4], [0, 0], [0, 1]]);
        Assert.That(looks, Is.EqualTo(new[] { (25.0, 10.0), (0.0, 0.0), (1.0, 2.0) }));
    }

    [Test]
    public void TheLevelOfAWindowIsItsMedian() => Assert.That(LossCurve.Level([9, 1, 5, 2, 9], 2, 4), Is.EqualTo(2));

    [Test]
    public void TheStopRuleWaitsForTheLossAndForSmallChanges()
    {
        float[] curve = [0.5f, 0.5f, 0.5f, 0.0625f, 0.03125f, 0.03125f, 0.03125f, 0.03125f];
        Assert.That(LossCurve.FirstSettled(curve, 0.1, 1e-5, 2), Is.EqualTo(7));
        Assert.That(LossCurve.FirstSettled(curve, 1, 1e-5, 2), Is.EqualTo(3));
        Assert.That(LossCurve.FirstSettled(curve, 0.1, 0.05, 2), Is.EqualTo(6));
        Assert.That(LossCurve.FirstSettled(curve, 0.01, 1e-5, 2), Is.EqualTo(double.PositiveInfinity));
        Assert.That(LossCurve.FirstSettled(curve, 0.1, 1e-5, 4), Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void ANetsAnswersByHandAreThoseOfItsFormula()
    {
        var net = Architecture.Mlp(Activation.LeakyRelu, 1, 2, 1);
        float[] row = [2, -1, 0.5f, 0.25f, 3, -4, 0.125f];
        var points = new Points([1, -2], [0, 0]);
        double[] expected = [.. new[] { 1.0, -2.0 }.Select(x => 3 * Leaky(2 * x + 0.5) - 4 * Leaky(-x + 0.25) + 0.125)];
        Assert.That(Regressions.Answers(net, row, points), Is.EqualTo(expected).Within(1e-12));
        Assert.That(Regressions.Error(net, row, points), Is.EqualTo(expected.Average(e => e * e)).Within(1e-9));
        Assert.That(Regressions.AbsoluteErrors(net, row, points), Is.EqualTo(expected.Select(Math.Abs)).Within(1e-12));

        static double Leaky(double x) => x > 0 ? x : 0.01 * x;
    }
}
