using Bogus;
using Reproducibility.Models;

namespace Reproducibility.Units.Lanes;

/// <summary>Small trainings that several fixtures share.</summary>
internal static class Cases
{
    public static readonly Activation[] Activations =
        [Activation.Identity, Activation.Relu, Activation.LeakyRelu, Activation.Tanh, Activation.Sigmoid];

    public static readonly Optimizer[] Optimizers =
    [
        new Adam(1e-2, WeightDecay: 1e-3),
        new RmsProp(1e-3, WeightDecay: 1e-3),
        new Sgd(2e-2, WeightDecay: 1e-2),
        new Sgd(1e-2, Momentum: 0.9),
        new Sgd(1e-2, WeightDecay: 1e-3, Momentum: 0.9, Nesterov: true),
    ];

    public static readonly int[] BatchSizes = [0, 7, 1];

    /// <summary>Seeds with PyTorch's default initial weights.</summary>
    public static Start[] Starts(Architecture architecture, int count, int first = 0) =>
    [
        .. Enumerable.Range(first, count).Select(seed =>
        {
            var streams = new Streams("lanes", seed);
            return new Start(seed, Initialisation.Default(architecture, streams.Weights()), streams.Order);
        }),
    ];

    /// <summary>Examples drawn uniformly from [-2, 2].</summary>
    public static Points Random(int seed, int count, int inputs, int outputs)
    {
        var random = new Randomizer(seed);
        return new Points(Numbers(random, count * inputs), Numbers(random, count * outputs), inputs, outputs);
    }

    public static float[] Numbers(Randomizer random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.Float(-2, 2))];
}
