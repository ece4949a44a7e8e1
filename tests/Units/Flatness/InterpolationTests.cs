using Reproducibility.Metrics;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Flatness;

public class InterpolationTests
{
    [Test]
    public void TheLineRunsThroughBothEnds([Values(-2, 0, 0.25, 1, 2)] double alpha)
    {
        float[] a = [1, -2], b = [3, 4];
        Assert.That(Interpolation.At(a, b, alpha), Is.EqualTo(new[] { (float)(1 + 2 * alpha), (float)(-2 + 6 * alpha) }));
    }

    [Test]
    public void ScoresAreThoseOfTheNetsOnTheLine()
    {
        // Between opposite nets lies the constant one, whose loss is ln 2.
        var net = Architecture.Mlp(Activation.Identity, 1, 2);
        var examples = new Clusters([[1], [-1]], [0, 1]);
        float[][] rows = [.. new[] { 0, 0.5, 1 }.Select(alpha => Interpolation.At([3, 0, 0, 0], [-3, 0, 0, 0], alpha))];
        var scores = Evaluation.Classify(net, rows, examples, torch.CPU);
        Assert.That(scores.Select(s => s.Loss), Is.EqualTo(new[] { Math.Log(1 + Math.Exp(-3)), Math.Log(2), Math.Log(1 + Math.Exp(3)) }).Within(1e-6));
        Assert.That((scores[0].Accuracy, scores[2].Accuracy), Is.EqualTo((1.0, 0.0)));
    }

    [Test]
    public void TheBarrierIsAboveTheHigherEndAndKnowsNothingBeyondThem() =>
        Assert.That(Interpolation.Barrier([-1, 0, 0.5, 0.75, 1, 2], [99, 0.1, 0.9, 0.6, 0.2, 99], 0.1, 0.2), Is.EqualTo(0.7).Within(1e-12));

    [Test]
    public void ALineThatFallsFromEndToEndHasNone() =>
        Assert.That(Interpolation.Barrier([0.25, 0.5], [0.8, 0.6], 1, 0.2), Is.EqualTo(-0.2).Within(1e-12));
}
