namespace Reproducibility.Models.Lanes;

/// <summary>Turns an architecture into stages that share their planes, each stage with the activation behind it.</summary>
/// <param name="slots">Parameters and gradients.</param>
/// <param name="block">Examples that pass together.</param>
/// <param name="dropout">A stream for each lane.</param>
/// <param name="memory">Where the planes lie.</param>
internal sealed unsafe class StageBuilder<L, V>(Slots<L, V> slots, int block, IReadOnlyList<Random> dropout, Memory memory)
    where L : ILanes<V> where V : unmanaged
{
    /// <summary>Bytes of planes that stay in a second-level cache.</summary>
    private const int CachedBytes = 262_144;

    private readonly List<Stage> stages = [];
    private readonly List<PlaneStage> planes = [];
    private int parameters;

    /// <summary>Whether the lane engine can train a net: what its stages can compute, in an order in which they can.</summary>
    public static bool Knows(Architecture architecture)
    {
        Layer? last = null, stage = null; // the last layer, and the last that is no activation
        foreach (var layer in architecture.Layers)
        {
            var fits = layer switch
            {
                Activation activation => last is Dense or Conv && LaneLayout.KeepsSign(activation),
                Conv => stage is null or Conv or MaxPool,
                MaxPool { Size: 2 } => stage is null or Conv or MaxPool,
                Flatten => stage is null or MaxPool,
                Dense or Dropout => stage is not Conv,
                Softmax => last is Dense,
                _ => false,
            };
            if (!fits)
                return false;
            (last, stage) = (layer, layer is Activation ? stage : layer);
        }

        return last is Dense or Softmax;
    }

    /// <summary>Builds the stages.</summary>
    /// <returns>First to last; where images are put; where the answers come out.</returns>
    public (IReadOnlyList<Stage> Stages, Planes<V> Images, Planes<V> Answers) Build(Architecture architecture)
    {
        var parts = Parts(architecture).ToArray();
        var images = NewPlanes(architecture.Input, BorderBelow(parts[0].Layer));
        var (below, activation, together) = (images, (Activation?)null, block);
        for (var i = 0; i < parts.Length; i++)
        {
            var (layer, behind) = parts[i];
            var border = Math.Max(i == 0 ? 0 : BorderAbove(layer), i + 1 < parts.Length ? BorderBelow(parts[i + 1].Layer) : 0);
            var above = NewPlanes(layer.Output(layer is Dense ? new Shape(below.Shape.Count) : below.Shape), border);
            if (layer is Conv or MaxPool)
                planes.Add(PlaneStageOf(layer, below, above, activation, behind));
            else
                stages.Add(StageOf(layer, below, above, activation, behind));
            if (layer is Conv)
                together = Together(below, above);
            if (planes.Count > 0 && (i + 1 == parts.Length || parts[i + 1].Layer is not MaxPool))
            {
                stages.Add(new PlaneStages([.. planes], together));
                planes.Clear();
            }

            parameters += layer.Weights + layer.Biases;
            (below, activation) = (above, behind);
        }

        return (stages, images, below);
    }

    private PlaneStage PlaneStageOf(Layer layer, Planes<V> below, Planes<V> above, Activation? activationBelow, Activation behind) => layer is Conv conv
        ? new ConvStage<L, V>(
            conv, behind, activationBelow, below, above, slots.Parameters + parameters, slots.Gradients + parameters, Together(below, above), memory)
        : Kernels<L, V>.Pool(activationBelow ?? Activation.Identity, below, above);

    private Stage StageOf(Layer layer, Planes<V> below, Planes<V> above, Activation? activationBelow, Activation behind)
    {
        V* weights = slots.Parameters + parameters, gradients = slots.Gradients + parameters;
        return layer switch
        {
            Dense dense => new DenseStage<L, V>(
                dense,
                below.Columns,
                above.Columns,
                new Matrix<V>(weights, dense.Inputs + 1, 1),
                new Matrix<V>(gradients, dense.Inputs + 1, 1),
                Kernels<L, V>.Forward(behind),
                activationBelow is null ? null : Kernels<L, V>.Backward(activationBelow),
                new Matrix<V>(memory.Allocate<V>(1), 0, 0),
                memory.Allocate<V>(Math.Max(dense.Inputs, dense.Outputs) * block)),
            Dropout drop => new DropoutStage<L, V>(
                drop.Probability, dropout, block, below, above, Kernels<L, V>.Tangent(activationBelow ?? Activation.Identity), memory),
            Softmax => new SoftmaxStage<L, V>(below, above),
            _ => throw new NotSupportedException($"The lane engine has no {layer}."),
        };
    }

    /// <summary>Layers with the activation behind each; flattening is a way to read planes.</summary>
    private static IEnumerable<(Layer Layer, Activation Behind)> Parts(Architecture architecture)
    {
        var layers = architecture.Layers;
        for (var i = 0; i < layers.Length; i++)
        {
            if (layers[i] is not (Activation or Flatten))
                yield return (layers[i], i + 1 < layers.Length && layers[i + 1] is Activation activation ? activation : Activation.Identity);
        }
    }

    /// <summary>Examples of which a convolution's planes stay in a cache.</summary>
    private int Together(in Planes<V> below, in Planes<V> above) => Math.Clamp(CachedBytes / sizeof(V) / (below.Example + above.Example), 1, block);

    private Planes<V> NewPlanes(Shape shape, int border) => new(shape, border, block, L.Broadcast(1), memory);

    private static int BorderBelow(Layer layer) => layer is Conv conv ? conv.Padding : 0;

    private static int BorderAbove(Layer layer) => layer is Conv conv ? Math.Max(0, conv.Kernel - 1 - conv.Padding) : 0;
}
