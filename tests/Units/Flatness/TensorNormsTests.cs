using Reproducibility.Metrics;
using Reproducibility.Models;

namespace Reproducibility.Units.Flatness;

public class TensorNormsTests
{
    // Weights (3, 4), biases (5, 12); weights (8, 15), bias 2.
    private static readonly Architecture Net = Architecture.Mlp(Activation.Relu, 1, 2, 1);
    private static readonly float[] Row = [3, 4, 5, 12, 8, 15, 2];

    [Test]
    public void All_tensors_count_alike() => Assert.That(TensorNorms.Mean(Net, Row), Is.EqualTo((5 + 13 + 17 + 2) / 4.0).Within(1e-6));

    [Test]
    public void Or_the_weights_alone() => Assert.That(TensorNorms.MeanOfWeights(Net, Row), Is.EqualTo((5 + 17) / 2.0).Within(1e-6));
}
