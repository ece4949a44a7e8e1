using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// Maximum over windows of 2 x 2 side by side. A derivative goes to the window's first greatest entry, as in PyTorch, and through the activation that the
/// entry came out of.
/// </summary>
internal sealed unsafe class PoolStage<L, V, A>(Planes<V> below, Planes<V> above, float slope) : PlaneStage
    where L : ILanes<V> where V : unmanaged where A : IActivation<V>
{
    private readonly V slope = L.Broadcast(slope);

    /// <inheritdoc/>
    [MethodImpl(Jit.Loop)]
    public override void Forward(int first, int examples)
    {
        var (channels, height, width) = (above.Shape.Channels, above.Shape.Height, above.Shape.Width);
        for (var e = first; e < first + examples; e++)
        {
            for (var c = 0; c < channels; c++)
            {
                for (var y = 0; y < height; y++)
                {
                    V* upper = below.At(e, c, 2 * y, 0), target = above.At(e, c, y, 0);
                    for (var x = 0; x < width; x++, upper += 2)
                        target[x] = Greatest(upper, upper + below.Row);
                }
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(Jit.Loop)]
    public override void Backward(int first, int examples, bool isFirst)
    {
        var (channels, height, width) = (above.Shape.Channels, above.Shape.Height, above.Shape.Width);
        for (var e = first; e < first + examples; e++)
        {
            for (var c = 0; c < channels; c++)
            {
                for (var y = 0; y < height; y++)
                {
                    V* upper = below.At(e, c, 2 * y, 0), derivatives = above.At(e, c, y, 0);
                    for (var x = 0; x < width; x++, upper += 2)
                    {
                        var lower = upper + below.Row;
                        var (greatest, derivative) = (Greatest(upper, lower), derivatives[x]);
                        Route(upper, greatest, ref derivative);
                        Route(upper + 1, greatest, ref derivative);
                        Route(lower, greatest, ref derivative);
                        Route(lower + 1, greatest, ref derivative);
                    }
                }

                Clear(e, c, 2 * height, 0);
                for (var y = 0; y < 2 * height; y++)
                    Clear(e, c, y, 2 * width, rows: 1);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Greatest(V* upper, V* lower) => L.Max(L.Max(upper[0], upper[1]), L.Max(lower[0], lower[1]));

    /// <summary>Gives the derivative to an entry that is the greatest, and leaves none for the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Route(V* entry, V greatest, ref V derivative)
    {
        var isLess = L.Above(greatest, *entry);
        *entry = A.Pull(L.Select(isLess, default, derivative), *entry, slope);
        derivative = L.Select(isLess, derivative, default);
    }

    /// <summary>Entries outside all windows have no derivative.</summary>
    [MethodImpl(Jit.Loop)]
    private void Clear(int e, int c, int fromY, int fromX, int rows = int.MaxValue)
    {
        for (var y = fromY; y < below.Shape.Height && y - fromY < rows; y++)
        {
            var row = below.At(e, c, y, 0);
            for (var x = fromX; x < below.Shape.Width; x++)
                row[x] = default;
        }
    }
}
