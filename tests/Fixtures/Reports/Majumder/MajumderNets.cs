using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>The architectures of the report "majumder".</summary>
public static class MajumderNets
{
    private static readonly Shape Cifar = new(3, 32, 32);

    /// <summary>1-1, functions: model 0, with the 1-1 layer that every model starts with.</summary>
    public static readonly Architecture Deep = Architecture.Mlp(Activation.LeakyRelu, 1, 1, 5, 10, 10, 10, 10, 10, 5, 1);

    /// <summary>1-1, functions: model 1.</summary>
    public static readonly Architecture Mid = Architecture.Mlp(Activation.LeakyRelu, 1, 1, 10, 18, 15, 4, 1);

    /// <summary>1-1, functions: model 2.</summary>
    public static readonly Architecture Shallow = Architecture.Mlp(Activation.LeakyRelu, 1, 1, 190, 1);

    /// <summary>1-1, CIFAR-10: model 1, which ends in a softmax. Padding 0 as in the code.</summary>
    public static readonly Architecture Cifar1 = Convolutional.Net(Cifar, [new(16, 3)], [], softmax: true);

    /// <summary>Model 1 without its softmax.</summary>
    public static readonly Architecture Cifar1Logits = Convolutional.Net(Cifar, [new(16, 3)], []);

    /// <summary>1-1, CIFAR-10: model 2, five convolutions.</summary>
    public static readonly Architecture Cifar2 = FiveConvolutions(16, 32, 64, 32, 16);

    /// <summary>1-1, CIFAR-10: model 7; no activation between its dense layers.</summary>
    public static readonly Architecture Cifar7 = Convolutional.Net(Cifar, [new(32, 3, 1), new(64, 3, 1)], [100], denseActivation: false);

    /// <summary>1-2, minimal ratio.</summary>
    public static readonly Architecture MinimalRatio = Architecture.Mlp(Activation.Relu, 1, 128, 1);

    /// <summary>1-3, random labels: images enlarged to 32 x 32.</summary>
    public static readonly Architecture RandomLabels = Architecture.Mlp(Activation.Relu, 1024, 128, 128, 10);

    /// <summary>1-3, parameters against generalisation: models 21 to 31. Model 21 also serves 1-2, PCA.</summary>
    public static readonly Architecture[] Family =
    [
        FiveConvolutions(8, 10, 20, 25, 16),
        FiveConvolutions(16, 10, 20, 25, 16),
        FiveConvolutions(16, 10, 32, 20, 16),
        FiveConvolutions(16, 25, 20, 25, 16),
        FiveConvolutions(16, 64, 20, 24, 16),
        FiveConvolutions(16, 128, 20, 30, 16),
        FiveConvolutions(16, 128, 20, 64, 16),
        FiveConvolutions(16, 128, 20, 100, 16),
        FiveConvolutions(16, 128, 20, 128, 16),
        FiveConvolutions(16, 128, 32, 128, 32),
        FiveConvolutions(16, 256, 128, 64, 32),
    ];

    /// <summary>Five equal widths each, so that they differ in size alone.</summary>
    public static readonly Architecture[] EqualWidths = [.. new[] { 17, 26, 38, 56 }.Select(w => FiveConvolutions(w, w, w, w, w))];

    private static Architecture FiveConvolutions(params int[] channels) =>
        Convolutional.Net(Cifar, [.. channels.Select(c => new Block(c, 3, 1))], []);
}
