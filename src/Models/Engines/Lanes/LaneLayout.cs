namespace Reproducibility.Models.Lanes;

/// <summary>An architecture as the lane engine sees it: dense layers, each followed by one activation.</summary>
internal sealed class LaneLayout
{
    /// <summary>Pairs the dense layers with their activations (identity where there is none).</summary>
    /// <exception cref="ArgumentException">The architecture holds anything else.</exception>
    public LaneLayout(Architecture architecture)
    {
        var layers = new List<(Dense Dense, Activation Activation)>();
        foreach (var layer in architecture.Layers)
        {
            if (layer is Dense dense)
                layers.Add((dense, Activation.Identity));
            else if (layer is Activation activation && layers is [.., var (last, before)] && before == Activation.Identity && KeepsSign(activation))
                layers[^1] = (last, activation);
            else
                throw new ArgumentException(
                    $"The lane engine trains dense layers, each followed by at most one activation (leaky ReLU with a slope in (0, 1]); {layer} in "
                        + $"{architecture} needs the torch engine.",
                    nameof(architecture));
        }

        Layers = layers.Count > 0 ? layers : throw new ArgumentException($"{architecture} has no dense layer.", nameof(architecture));
        Architecture = architecture;
    }

    /// <summary>The net.</summary>
    public Architecture Architecture { get; }

    /// <summary>Dense layers and what follows each.</summary>
    public IReadOnlyList<(Dense Dense, Activation Activation)> Layers { get; }

    /// <summary>One input, one hidden layer whose activation takes a few instructions, one linear output.</summary>
    public bool IsOneHidden => Layers is
    [
        ({ Inputs: 1 }, { Kind: ActivationKind.Relu or ActivationKind.LeakyRelu or ActivationKind.Identity }),
        ({ Outputs: 1 }, { Kind: ActivationKind.Identity }),
    ];

    /// <summary>Outputs of all layers, each with the one that stands for the bias above it.</summary>
    public int Units => Layers.Sum(layer => layer.Dense.Outputs + 1);

    /// <summary>A block for nets whose examples do not fit the cache by the dozen.</summary>
    public int ShortBlock => RoomOf(Architecture.Parameters, Units, most: 32);

    /// <summary>
    /// As many examples as take the room of the parameters and their gradients, 4 to <paramref name="most"/>, a multiple of 4: a large net's weights are then
    /// loaded seldom, and a small one's examples stay in the cache.
    /// </summary>
    /// <param name="parameters">Of the net.</param>
    /// <param name="numbers">Of one example in all layers.</param>
    /// <param name="most">Examples.</param>
    public static int RoomOf(int parameters, int numbers, int most) => Math.Clamp(2 * parameters / numbers, 4, most) / 4 * 4;

    /// <summary>Whether an activation's derivative can be computed from its output, whose sign must then be the input's.</summary>
    public static bool KeepsSign(Activation activation) => activation.Kind != ActivationKind.LeakyRelu || activation.Slope is > 0 and <= 1;
}
