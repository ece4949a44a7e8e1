using Reproducibility.Metrics;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Flatness;

public class InputSensitivityTests
{
    private const int Inputs = 5, Classes = 3;
    private static readonly Architecture Linear = Architecture.Mlp(Activation.Identity, Inputs, Classes);

    [Test]
    public void OfALinearNetItIsTheClosedForm([Values(1, 2, 3)] int seed)
    {
        var (examples, row) = (Clusters.Random(7, Inputs, Classes, seed), Initialisation.Default(Linear, new Random(seed)));
        using var network = new Network(Linear, [row], torch.CPU);
        Assert.That(InputSensitivity.Of(network, examples).Single(), Is.EqualTo(ClosedForm(row, examples)).Within(1e-6));
    }

    [Test]
    public void EverySeedHasItsOwnAndNoParameterGradientIsTouched()
    {
        var examples = Clusters.Random(7, Inputs, Classes, 0);
        float[][] rows = [Initialisation.Default(Linear, new Random(1)), Initialisation.Default(Linear, new Random(2))];
        using var network = new Network(Linear, rows, torch.CPU);
        Assert.That(InputSensitivity.Of(network, examples), Is.EqualTo(rows.Select(row => ClosedForm(row, examples))).Within(1e-6));
        Assert.That(network.GradientNorms().data<float>().ToArray(), Is.All.Zero);
    }

    [Test]
    public void TwiceTheSameImagesAreAsSensitive()
    {
        var row = Initialisation.Default(Linear, new Random(1));
        using var network = new Network(Linear, [row], torch.CPU);
        var once = InputSensitivity.Of(network, new Clusters([[1, 2, 3, 4, 5], [5, 4, 3, 2, 1]], [0, 2]));
        var twice = InputSensitivity.Of(network, new Clusters([[1, 2, 3, 4, 5], [5, 4, 3, 2, 1], [1, 2, 3, 4, 5], [5, 4, 3, 2, 1]], [0, 2, 0, 2]));
        Assert.That(twice, Is.EqualTo(once).Within(1e-6));
    }

    /// <summary>The gradient of an image's loss is W^T (p - y).</summary>
    private static double ClosedForm(float[] row, Clusters examples)
    {
        using var scope = torch.NewDisposeScope();
        var (x, labels) = examples.Gather([.. Enumerable.Range(0, examples.Count)], torch.CPU);
        var (input, label) = (x.data<float>().ToArray().Chunk(Inputs).ToArray(), labels.data<long>().ToArray());
        return Math.Sqrt(input.Zip(label).Average(e =>
        {
            var z = Enumerable.Range(0, Classes)
                .Select(k => Enumerable.Range(0, Inputs).Sum(i => (double)row[k * Inputs + i] * e.First[i]) + row[Classes * Inputs + k]).ToArray();
            var error = z.Select((v, k) => Math.Exp(v) / z.Sum(Math.Exp) - (k == e.Second ? 1 : 0)).ToArray();
            return Enumerable.Range(0, Inputs).Sum(i => Math.Pow(Enumerable.Range(0, Classes).Sum(k => row[k * Inputs + i] * error[k]), 2));
        }));
    }
}
