using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>The architectures of the report "dominic".</summary>
public static class DominicNets
{
    private static readonly Shape Mnist = new(1, 28, 28);

    /// <summary>1-1, functions: Model 1 as coded, with the 1-1 bottleneck that every model starts with.</summary>
    public static readonly Architecture Shallow = Architecture.Mlp(Activation.Relu, 1, 1, 190, 1);

    /// <summary>1-1, functions: Model 2 as coded.</summary>
    public static readonly Architecture Mid = Architecture.Mlp(Activation.Relu, 1, 1, 10, 18, 15, 4, 1);

    /// <summary>1-1, functions: Model 3 as coded.</summary>
    public static readonly Architecture Deep = Architecture.Mlp(Activation.Relu, 1, 1, 5, 10, 10, 10, 10, 4, 1);

    /// <summary>1-1, functions: Model 1 as stated, 571 parameters.</summary>
    public static readonly Architecture ShallowStated = Architecture.Mlp(Activation.Relu, 1, 190, 1);

    /// <summary>1-1, functions: Model 2 as stated (572 parameters; 571 in the text).</summary>
    public static readonly Architecture MidStated = Architecture.Mlp(Activation.Relu, 1, 10, 18, 15, 4, 1);

    /// <summary>1-1, functions: a net with Model 3's stated 571 parameters.</summary>
    public static readonly Architecture DeepStated = Architecture.Mlp(Activation.Relu, 1, 5, 10, 10, 10, 10, 10, 5, 1);

    /// <summary>1-1, MNIST: Model 1.</summary>
    public static readonly Architecture Cnn1 = Convolutional.Net(Mnist, [new(16, 5, 2), new(32, 5, 2)], []);

    /// <summary>1-1, MNIST: Model 2.</summary>
    public static readonly Architecture Cnn2 = Convolutional.Net(Mnist, [new(6, 5, 2), new(32, 5, 2), new(32, 5, 2)], []);

    /// <summary>1-1, MNIST: Model 3.</summary>
    public static readonly Architecture Cnn3 = Convolutional.Net(Mnist, [new(64, 5, 2)], []);

    /// <summary>1-2, PCA.</summary>
    public static readonly Architecture Pca = Architecture.Mlp(Activation.Relu, 784, 16, 14, 10);

    /// <summary>1-2, gradient norm and minimal ratio.</summary>
    public static readonly Architecture GradientNorm = Architecture.Mlp(Activation.LeakyRelu, 1, 4, 9, 10, 4, 1);

    /// <summary>1-3, random labels and flatness: LeNet on 32 x 32 images.</summary>
    public static readonly Architecture LeNet = Convolutional.Net(new Shape(1, 32, 32), [new(6, 5), new(16, 5)], [120, 84]);

    /// <summary>1-3, flatness: LeNet; at the quick tier on 16 x 16 images.</summary>
    public static Architecture Flat(Tier tier) => tier == Tier.Quick ? Convolutional.Net(new Shape(1, 16, 16), [new(6, 5), new(16, 5)], [120, 84]) : LeNet;

    /// <summary>1-3, flatness: the enlarged images; at the quick tier each 2 x 2 of their pixels as one.</summary>
    public static ImageSet Enlarge(ImageSet images, Tier tier) => tier == Tier.Quick ? images.Resize(32).Halve() : images.Resize(32);

    /// <summary>1-3, flatness: what <see cref="Enlarge"/> changes, in a sentence.</summary>
    public static IReadOnlyList<string> FlatNotes(Tier tier) => tier == Tier.Quick ? ["Images are 16 x 16, the means of 2 x 2 pixels."] : [];

    /// <summary>1-3, flatness: Nesterov's momentum as in the code; the text names none.</summary>
    public static Sgd Sgd(double rate) => new(rate, Momentum: 0.9, Nesterov: true);

    /// <summary>1-3, parameters against generalisation: the two hidden widths of the ten nets.</summary>
    public static readonly (int First, int Second)[] Widths =
        [(5, 9), (25, 50), (50, 100), (60, 120), (100, 200), (150, 300), (200, 400), (250, 500), (280, 560), (350, 600)];

    /// <summary>1-3, parameters against generalisation.</summary>
    public static Architecture Wide((int First, int Second) widths) =>
        Architecture.Mlp(Activation.Relu, 784, widths.First, widths.Second, 10);
}
