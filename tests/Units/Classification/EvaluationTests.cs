using Reproducibility.Metrics;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Classification;

public class EvaluationTests
{
    /// <summary>Two classes told apart by the sign of one input; the net answers (w x, 0).</summary>
    private static readonly Architecture Net = Architecture.Mlp(Activation.Identity, 1, 2);

    [Test]
    public void LossAndAccuracyAreTheirClosedForms()
    {
        var x = Enumerable.Range(-1200, 2400).Select(i => (i + 0.5f) / 600).ToArray();
        using var network = new Network(Net, [[3, 0, 0, 0]], torch.CPU);
        var score = Evaluation.Classify(network, new Signs(x)).Single();
        Assert.That(score.Accuracy, Is.EqualTo(1));
        Assert.That(score.Loss, Is.EqualTo(x.Average(v => Math.Log(1 + Math.Exp(-3 * Math.Abs(v))))).Within(1e-6));
    }

    [Test]
    public void EverySeedIsScoredOnAllExamples()
    {
        using var network = new Network(Net, [[1, 0, 0, 0], [-1, 0, 0, 0]], torch.CPU);
        var scores = Evaluation.Classify(network, new Signs([-2, -1, 1, 2]));
        Assert.That(scores.Select(s => s.Accuracy), Is.EqualTo(new[] { 1.0, 0.0 }));
    }

    [Test]
    public void RunningMeansWeighTheLastShortBatchByItsSize()
    {
        float[] x = [-2, -1, 1, 2, 3];
        var recipe = new Recipe(new Sgd(0), 1) { BatchSize = 4, Loss = Loss.CrossEntropy };
        var (running, curve) = (new RunningMeans(), new ScoreCurve([0, 1], new Signs(x)));
        using var training = new TorchTraining(Net, recipe, new Signs(x), [new Start(0, [1, 0, 0, 0], () => new Random(1))], torch.CPU);
        training.Run(running, curve);
        Assert.That(running.Of().Single().Loss, Is.EqualTo(x.Average(v => Math.Log(1 + Math.Exp(-Math.Abs(v))))).Within(1e-6));
        Assert.That(curve.Of().Select(s => s.Accuracy), Is.EqualTo(new[] { 1.0, 1.0 }));
    }

    private sealed class Signs(float[] x) : IExamples
    {
        public int Count => x.Length;

        public (torch.Tensor Inputs, torch.Tensor Targets) Gather(ReadOnlySpan<int> indices, torch.Device device)
        {
            var chosen = indices.ToArray();
            return (
                torch.tensor(chosen.Select(i => x[i]).ToArray(), [chosen.Length, 1]),
                torch.tensor(chosen.Select(i => x[i] > 0 ? 0L : 1L).ToArray()));
        }
    }
}
