using System.Text.Json;
using Reproducibility.Models;

namespace Reproducibility.Units.Lanes;

/// <summary>The same numbers as PyTorch from the same start; made by data/torch.py.</summary>
public class TorchTests
{
    private static readonly Reference Torch = JsonSerializer.Deserialize<Reference>(
        File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Lanes", "data", "torch.json")),
        JsonSerializerOptions.Web)!;

    private static readonly Dictionary<string, Activation> Activations = Cases.Activations.ToDictionary(
        a => a.Kind == ActivationKind.LeakyRelu ? "leaky relu" : a.ToString(), StringComparer.Ordinal);

    private static readonly Dictionary<string, Optimizer> Optimizers = new(StringComparer.Ordinal)
    {
        ["adam"] = new Adam(1e-2, WeightDecay: 1e-3),
        ["rmsprop"] = new RmsProp(1e-3, WeightDecay: 1e-3),
        ["sgd"] = new Sgd(2e-2, WeightDecay: 1e-2),
        ["momentum"] = new Sgd(1e-2, Momentum: 0.9),
        ["nesterov"] = new Sgd(1e-2, WeightDecay: 1e-3, Momentum: 0.9, Nesterov: true),
    };

    private static IEnumerable<TestCaseData> Trainings => Torch.Losses.Select(t =>
        new TestCaseData(t).SetArgDisplayNames(t.Activation, t.Optimizer, $"batch {t.Batch}"));

    [TestCaseSource(nameof(Trainings))]
    public void Fifty_losses_agree_to_1e4(Training training)
    {
        var recipe = new Recipe(Optimizers[training.Optimizer], 50)
        {
            BatchSize = training.Batch,
            Shuffle = false,
            Schedule = training.Optimizer is "adam" or "nesterov" ? new StepSchedule(7, 0.5) : null,
        };
        var regression = new Regression(Net(training.Activation), recipe, Torch.Data);
        var run = new LaneEngine().Train(regression, [Torch.Start])[0];
        Assert.That(run.Loss[..50], Is.EqualTo(training.Losses).Within(0.01).Percent);
    }

    [TestCaseSource(nameof(Activations))]
    public void Gradients_agree_with_autograd_in_float64(KeyValuePair<string, Activation> activation)
    {
        var expected = Torch.Gradients[activation.Key];
        var gradient = GradientTests.Gradient(Net(activation.Key), Torch.Data, Torch.Start);
        Assert.That(gradient, Is.EqualTo(expected).Within(1e-6 * expected.Max(Math.Abs)));
    }

    [TestCaseSource(nameof(Activations))]
    public void Gradients_of_the_norm_agree_with_double_backward_in_float64(KeyValuePair<string, Activation> activation)
    {
        var expected = Torch.NormGradients[activation.Key];
        var gradient = GradientTests.Gradient(Net(activation.Key), Torch.Data, Torch.Start, normFactor: 1);
        Assert.That(gradient, Is.EqualTo(expected).Within(1e-6 * expected.Max(Math.Abs)));
    }

    [TestCaseSource(nameof(Activations))]
    public void Losses_agree_to_1e4_where_the_norm_follows_the_loss(KeyValuePair<string, Activation> activation)
    {
        var recipe = new Recipe(new Adam(1e-3), 20);
        var regression = new Regression(Net(activation.Key), recipe, Torch.Data) { Recording = new() { State = true } };
        var loss = new LaneEngine().Train(regression, [Torch.Start])[0];
        var norm = new LaneEngine().Train(
            regression with { Recipe = recipe with { Epochs = 30 }, NormFactor = 0.01, GoesOnFrom = _ => loss.State! },
            [Torch.Start with { Parameters = loss.Parameters }])[0];
        Assert.That(loss.Loss.Concat(norm.Loss), Is.EqualTo(Torch.NormLosses[activation.Key]).Within(0.01).Percent);
    }

    private static Architecture Net(string activation) => Architecture.Mlp(Activations[activation], 2, 6, 5, 2);

    public sealed record Training(string Activation, string Optimizer, int Batch, float[] Losses);

    private sealed record Reference(
        float[] Row, float[] X, float[] Y,
        Dictionary<string, double[]> Gradients, Dictionary<string, double[]> NormGradients, Dictionary<string, float[]> NormLosses, Training[] Losses)
    {
        public Points Data => new(X, Y, 2, 2);

        public Start Start => new(0, Row, () => new Random(0));
    }
}
