using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>The architectures of the report "elrod".</summary>
public static class ElrodNets
{
    /// <summary>1-1, functions: the deep net (Model0), 8 linear layers.</summary>
    public static readonly Architecture Deep = Architecture.Mlp(Activation.LeakyRelu, 1, 5, 10, 10, 10, 10, 10, 5, 1);

    /// <summary>1-1, functions: the middle net (Model1), 5 linear layers.</summary>
    public static readonly Architecture Mid = Architecture.Mlp(Activation.LeakyRelu, 1, 10, 18, 15, 4, 1);

    /// <summary>1-1, functions: the shallow net (Model2), one hidden layer.</summary>
    public static readonly Architecture Shallow = Architecture.Mlp(Activation.LeakyRelu, 1, 190, 1);

    /// <summary>1-1, MNIST: CNN0, the one with dropout.</summary>
    public static readonly Architecture Cnn0 = Cnn([4, 4], [10, 20], [50, 100], dropout: 0.25);

    /// <summary>1-1, MNIST: CNN1, the deepest dense part.</summary>
    public static readonly Architecture Cnn1 = Cnn([4, 4], [10, 20], [50, 50, 40, 30]);

    /// <summary>1-1, MNIST: CNN2, kernel 5 in the code (4 in the text).</summary>
    public static readonly Architecture Cnn2 = Cnn([5, 5], [10, 15], [86]);

    /// <summary>1-1, MNIST: CNN1 with the dropout that the text gives to all three.</summary>
    public static readonly Architecture Cnn1Stated = Cnn([4, 4], [10, 20], [50, 50, 40, 30], dropout: 0.25);

    /// <summary>1-1, MNIST: CNN2 with the text's dropout; kernel 5, since only with it does the stated number of parameters come out.</summary>
    public static readonly Architecture Cnn2Stated = Cnn([5, 5], [10, 15], [86], dropout: 0.25);

    /// <summary>1-1, MNIST: CNN2 with the text's kernel 4, then the smallest of the three.</summary>
    public static readonly Architecture Cnn2Kernel4 = Cnn([4, 4], [10, 15], [86], dropout: 0.25);

    /// <summary>1-2, PCA.</summary>
    public static readonly Architecture Pca = Architecture.Mlp(Activation.Relu, 784, 512, 128, 64, 10);

    /// <summary>1-2, gradient norm, as in the code.</summary>
    public static readonly Architecture GradientNorm = Architecture.Mlp(Activation.Relu, 1, 256, 128, 64, 1);

    /// <summary>1-2, gradient norm, as in the text (1501 parameters).</summary>
    public static readonly Architecture GradientNormStated = Architecture.Mlp(Activation.Relu, 1, 500, 1);

    /// <summary>1-2, minimal ratio.</summary>
    public static readonly Architecture MinimalRatio = Architecture.Mlp(Activation.Relu, 1, 128, 1);

    /// <summary>1-3, random labels.</summary>
    public static readonly Architecture RandomLabels = Architecture.Mlp(Activation.Relu, 784, 500, 50, 10);

    /// <summary>1-3, parameters against generalisation: hidden widths.</summary>
    public static readonly int[] Widths = [50, 100, 250, 500, 550, 750, 1000, 1050, 1500, 2000];

    /// <summary>1-3, flatness.</summary>
    public static readonly Architecture Flatness = Architecture.Mlp(Activation.Relu, 784, 512, 256, 128, 10);

    /// <summary>1-3, flatness: a quarter as wide at the quick tier.</summary>
    public static Architecture Flat(Tier tier) => tier == Tier.Quick ? Architecture.Mlp(Activation.Relu, 784, 128, 64, 32, 10) : Flatness;

    /// <summary>1-3, flatness: Adam with the code's weight decay.</summary>
    public static Adam FlatAdam(double rate) => new(rate, WeightDecay: 1e-4);

    /// <summary>1-3, parameters against generalisation: one hidden layer of <paramref name="width"/> units.</summary>
    public static Architecture Wide(int width) => Architecture.Mlp(Activation.Relu, 784, width, 10);

    private static Architecture Cnn(int[] kernels, int[] channels, int[] hidden, double dropout = 0) => Convolutional.Net(
        new Shape(1, 28, 28), [.. channels.Zip(kernels, (c, k) => new Block(c, k))], hidden, dropout: dropout);
}
