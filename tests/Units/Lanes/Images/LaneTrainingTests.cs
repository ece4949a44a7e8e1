using Reproducibility.Fixtures.Reports;
using Reproducibility.Models;
using TorchSharp;
using static Reproducibility.Units.Lanes.Images.ImageCases;
using Architecture = Reproducibility.Models.Architecture;

namespace Reproducibility.Units.Lanes.Images;

/// <summary>Image nets in lanes: the torch engine's losses, autograd's gradients, and dropout.</summary>
public class LaneTrainingTests
{
    [TestCaseSource(typeof(ImageCases), nameof(Short))]
    public void LossesRightAnswersAndWeightsAreTheTorchEngines(Architecture net, Recipe recipe)
    {
        var starts = Enumerable.Range(0, 3).Select(seed => Random(net, seed)).ToArray();
        var lanes = Run(starts => new LaneTraining(net, recipe, Sets(net, starts), starts), starts);
        foreach (var (start, i) in starts.Select((s, i) => (s, i)))
        {
            var torch = Run(alone => new TorchTraining(net, recipe, Sets(net, alone), alone, TorchSharp.torch.CPU), [start]);
            Assert.That(lanes.Losses.Select(l => l[i]), Is.EqualTo(torch.Losses.Select(l => l[0])).Within(1e-4));
            Assert.That(lanes.Hits.Select(h => h[i]), Is.EqualTo(torch.Hits.Select(h => h[0])));
            Assert.That(
                lanes.Norms.Select(n => n[i]),
                Is.EqualTo(torch.Norms.Select(n => n[0])).Within(1e-3).Percent.Or.EqualTo(torch.Norms.Select(n => n[0])).Within(1e-4));
            Assert.That(lanes.Rows[i], Is.EqualTo(torch.Rows[0]).Within(2e-3));
            Assert.That(lanes.Scores[i].Loss, Is.EqualTo(torch.Scores[0].Loss).Within(1e-4));
            Assert.That(lanes.Scores[i].Accuracy, Is.EqualTo(torch.Scores[0].Accuracy));
        }
    }

    [Test]
    public void GradientsAreAutogradsInDoublePrecision([ValueSource(typeof(ImageCases), nameof(Names))] string name)
    {
        var net = Nets[name];
        var start = Random(net, 0);
        var examples = Set(net, 0, 7);
        using var training = new LaneTraining(net, new Recipe(new Sgd(0), 1) { Loss = Loss.CrossEntropy }, examples, [start]);
        training.Run();

        using var scope = torch.NewDisposeScope();
        using var network = new Network(net, [start.Parameters], torch.CPU, torch.ScalarType.Float64);
        var (inputs, labels) = examples.Gather([.. Enumerable.Range(0, examples.Count)], torch.CPU);
        Objective.Losses(Loss.CrossEntropy, network.Forward(inputs.to(torch.float64)), labels, 1).backward();
        Assert.That(training.Gradients()[0], Is.EqualTo(network.Gradient.data<double>().Select(g => (float)g)).Within(1e-6));
    }

    [Test]
    public void FrozenRowsScoreAsInTheTorchEngine([ValueSource(typeof(ImageCases), nameof(Names))] string name)
    {
        var (net, examples) = (Nets[name], Set(Nets[name], 0, 23));
        float[][] rows = [.. Enumerable.Range(0, LaneTraining.Widest + 3).Select(seed => Random(net, seed).Parameters)];
        var (scores, expected) = (LaneTraining.Classify(net, rows, examples), Evaluation.Classify(net, rows, examples, torch.CPU));
        Assert.That(scores.Select(score => score.Loss), Is.EqualTo(expected.Select(score => score.Loss)).Within(1e-5));
        Assert.That(scores.Select(score => score.Accuracy), Is.EqualTo(expected.Select(score => score.Accuracy)));
    }

    [Test]
    public void DropoutDrawsFromEachSeedsOwnStreamAndOnlyWhileTraining()
    {
        var net = Convolutional.Net(new Shape(1, 9, 9), [new(3, 4)], [6, 5], dropout: 0.5);
        var recipe = new Recipe(new Sgd(0), 1) { BatchSize = 5, Loss = Loss.CrossEntropy };
        var starts = Starts(net, 2);
        var (first, again) = (Train(starts), Train(starts));
        Assert.That(Bits(again), Is.EqualTo(Bits(first)));
        Assert.That(Bits(Train([starts[1]])), Is.EqualTo(Bits(first)[1..]));
        var other = Train([starts[0] with { Dropout = () => new Random(99) }]);
        Assert.That(other.Losses[0][0], Is.Not.EqualTo(first.Losses[0][0]));
        Assert.That(other.Scores[0], Is.EqualTo(first.Scores[0]));

        Trained Train(Start[] some) => Run(s => new LaneTraining(net, recipe, Sets(net, s), s), some);
    }
}
