using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// The architectures of the report "clemson-a". It gives numbers of layers and parameters only, so the widths are inferred:
/// the lists below have exactly the stated counts (861, 752, 751).
/// </summary>
public static class ClemsonANets
{
    private static readonly Shape Mnist = new(1, 28, 28);

    /// <summary>1-1, functions: 8 linear layers, 861 parameters.</summary>
    public static readonly Architecture Deep = Architecture.Mlp(Activation.Relu, 1, 8, 12, 12, 12, 12, 12, 8, 1);

    /// <summary>1-1, functions: the other reading of "8 layers" (8 hidden), 861 parameters.</summary>
    public static readonly Architecture DeepAlternative = Architecture.Mlp(Activation.Relu, 1, 9, 11, 11, 10, 10, 11, 11, 9, 1);

    /// <summary>1-1, functions: "4 layers", 752 parameters; only 4 hidden layers can have that count.</summary>
    public static readonly Architecture Mid = Architecture.Mlp(Activation.Relu, 1, 18, 15, 20, 5, 1);

    /// <summary>1-1, functions: nearly uniform widths with the same count, 752 parameters.</summary>
    public static readonly Architecture MidAlternative = Architecture.Mlp(Activation.Relu, 1, 15, 14, 15, 16, 1);

    /// <summary>1-1, functions: one hidden layer, 751 parameters, the single solution.</summary>
    public static readonly Architecture Shallow = Architecture.Mlp(Activation.Relu, 1, 250, 1);

    /// <summary>Equal sizes (ours): 8 linear layers with 751 parameters.</summary>
    public static readonly Architecture DeepEqual = Architecture.Mlp(Activation.Relu, 1, 9, 11, 11, 10, 11, 11, 9, 1);

    /// <summary>Equal sizes (ours): 4 linear layers with 751 parameters.</summary>
    public static readonly Architecture MidEqual = Architecture.Mlp(Activation.Relu, 1, 23, 14, 23, 1);

    /// <summary>1-1, MNIST: CNN_1, dense part inferred.</summary>
    public static readonly Architecture Cnn1 = Convolutional.Net(Mnist, [new(10, 4), new(20, 4)], [50]);

    /// <summary>1-1, MNIST: CNN_2, four convolutions, channels inferred.</summary>
    public static readonly Architecture Cnn2 =
        Convolutional.Net(Mnist, [new(8, 4, Pool: false), new(16, 4), new(16, 4, Pool: false), new(32, 4)], []);

    /// <summary>1-1, MNIST: CNN_3, described as CNN_1; a deeper dense part inferred.</summary>
    public static readonly Architecture Cnn3 = Convolutional.Net(Mnist, [new(10, 4), new(20, 4)], [50, 100]);

    /// <summary>1-1, MNIST: CNN_3 with a wider dense part instead.</summary>
    public static readonly Architecture Cnn3Wider = Convolutional.Net(Mnist, [new(10, 4), new(20, 4)], [100]);

    /// <summary>1-2, minimal ratio: seven hidden layers, widths inferred, 571 parameters.</summary>
    public static readonly Architecture MinimalRatio = Architecture.Mlp(Activation.Relu, 1, 5, 10, 10, 10, 10, 10, 5, 1);

    /// <summary>1-2, PCA: "a DNN", layers inferred.</summary>
    public static readonly Architecture Pca = Architecture.Mlp(Activation.Relu, 784, 100, 50, 10);

    /// <summary>1-3, parameters against generalisation: channels of the first convolution, inferred.</summary>
    public static readonly int[] Channels = [1, 2, 3, 4, 6, 8, 12, 16, 32, 64];

    /// <summary>1-3, parameters against generalisation: <paramref name="channels"/>, then twice as many; no hidden dense layer.</summary>
    public static Architecture Wide(int channels) => Convolutional.Net(Mnist, [new(channels, 4), new(2 * channels, 4)], []);
}
