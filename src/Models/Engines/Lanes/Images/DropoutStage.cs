namespace Reproducibility.Models.Lanes;

/// <summary>Dropout: in training every lane's numbers are kept or zeroed by a stream of its own.</summary>
/// <param name="probability">Of being zeroed.</param>
/// <param name="streams">One for each lane.</param>
/// <param name="block">Most examples of a block.</param>
/// <param name="below">Inputs.</param>
/// <param name="above">Outputs.</param>
/// <param name="activation">What the inputs came through.</param>
/// <param name="memory">Where the masks are kept.</param>
internal sealed unsafe class DropoutStage<L, V>(
    double probability, IReadOnlyList<Random> streams, int block, Planes<V> below, Planes<V> above, Tangent<V> activation, Memory memory) : Stage
    where L : ILanes<V> where V : unmanaged
{
    private readonly int units = below.Shape.Count;
    private readonly V* masks = memory.Allocate<V>(block * below.Shape.Count);
    private readonly V* derivatives = memory.Allocate<V>(below.Shape.Count);

    /// <inheritdoc/>
    public override void Forward(int examples, bool isTraining)
    {
        for (var e = 0; e < examples; e++)
        {
            V* mask = masks + e * units, source = below.At(e, 0, 0, 0), target = above.At(e, 0, 0, 0);
            if (isTraining)
                Draw((float*)mask);
            for (var u = 0; u < units; u++)
                target[u] = isTraining ? L.Multiply(source[u], mask[u]) : source[u];
        }
    }

    /// <inheritdoc/>
    public override void Backward(int examples, bool isFirst)
    {
        for (var e = 0; e < examples; e++)
        {
            V* mask = masks + e * units, source = below.At(e, 0, 0, 0), target = above.At(e, 0, 0, 0);
            for (var u = 0; u < units; u++)
                derivatives[u] = L.Multiply(target[u], mask[u]);
            activation.Push(units, 1, new Matrix<V>(source, 1, 0), new Matrix<V>(derivatives, 1, 0));
            for (var u = 0; u < units; u++)
                source[u] = derivatives[u];
        }
    }

    private void Draw(float* mask)
    {
        var (lanes, keep) = (sizeof(V) / sizeof(float), (float)(1 / (1 - probability)));
        for (var lane = 0; lane < lanes; lane++)
        {
            for (var u = 0; u < units; u++)
                mask[u * lanes + lane] = streams[lane].NextSingle() < probability ? 0 : keep;
        }
    }
}
