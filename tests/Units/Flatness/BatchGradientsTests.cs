using Reproducibility.Metrics;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Flatness;

public class BatchGradientsTests
{
    [Test]
    public void NormsAreThoseOfTheGradientBeforeEachUpdate()
    {
        // At zero weights both classes are answered alike: the gradient is +-x/2 in the weights and +-1/2 in the biases.
        var net = Architecture.Mlp(Activation.Identity, 2, 2);
        var (gradients, recipe) = (new BatchGradients(), new Recipe(new Sgd(0), 2) { BatchSize = 1, Loss = Loss.CrossEntropy });
        using var training = new TorchTraining(net, recipe, new Clusters([[3, 4]], [0]), [new Start(0, new float[6], () => new Random(0))], torch.CPU);
        training.Run(gradients);
        var (weights, biases) = (5 / Math.Sqrt(2), 1 / Math.Sqrt(2));
        Assert.That(gradients.Steps(), Is.EqualTo(new[] { Math.Sqrt(13), Math.Sqrt(13) }).Within(1e-5));
        Assert.That(gradients.TensorMeans(), Is.EqualTo(new[] { (weights + biases) / 2, (weights + biases) / 2 }).Within(1e-5));
    }
}
