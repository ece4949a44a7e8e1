using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>
/// Maximum over windows side by side. A derivative goes to the window's first greatest entry, as in PyTorch, and through the activation that the
/// entry came out of.
/// </summary>
internal sealed unsafe class PoolStage<L, V, A>(int size, Planes<V> below, Planes<V> above, float slope) : Stage
    where L : ILanes<V> where V : unmanaged where A : IActivation<V>
{
    private readonly V slope = L.Broadcast(slope);

    /// <inheritdoc/>
    [MethodImpl(Jit.Loop)]
    public override void Forward(int examples, bool isTraining)
    {
        var (channels, height, width) = (above.Shape.Channels, above.Shape.Height, above.Shape.Width);
        for (var e = 0; e < examples; e++)
        {
            for (var c = 0; c < channels; c++)
            {
                for (var y = 0; y < height; y++)
                {
                    V* window = below.At(e, c, y * size, 0), target = above.At(e, c, y, 0);
                    for (var x = 0; x < width; x++, window += size)
                        target[x] = Greatest(window);
                }
            }
        }
    }

    /// <inheritdoc/>
    [MethodImpl(Jit.Loop)]
    public override void Backward(int examples, bool isFirst)
    {
        var (channels, height, width) = (above.Shape.Channels, above.Shape.Height, above.Shape.Width);
        for (var e = 0; e < examples; e++)
        {
            for (var c = 0; c < channels; c++)
            {
                for (var y = 0; y < height; y++)
                {
                    V* window = below.At(e, c, y * size, 0), derivatives = above.At(e, c, y, 0);
                    for (var x = 0; x < width; x++, window += size)
                        Route(window, derivatives[x]);
                }

                Clear(e, c, height * size, 0);
                for (var y = 0; y < height * size; y++)
                    Clear(e, c, y, width * size, rows: 1);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V Greatest(V* window)
    {
        var greatest = *window;
        for (var dy = 0; dy < size; dy++, window += below.Row)
        {
            for (var dx = 0; dx < size; dx++)
                greatest = L.Select(L.Above(window[dx], greatest), window[dx], greatest);
        }

        return greatest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Route(V* window, V derivative)
    {
        var greatest = Greatest(window);
        for (var dy = 0; dy < size; dy++, window += below.Row)
        {
            for (var dx = 0; dx < size; dx++)
            {
                var isLess = L.Above(greatest, window[dx]);
                window[dx] = A.Pull(L.Select(isLess, default, derivative), window[dx], slope);
                derivative = L.Select(isLess, derivative, default);
            }
        }
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
