namespace Reproducibility.Models.Lanes;

/// <summary>Neighbours in a row of a plane that are summed up from the same terms.</summary>
/// <param name="First">The first one's column.</param>
/// <param name="Count">How many.</param>
/// <param name="Parts">
/// The terms, from the corner of the first one's window. What a part goes through stays in the first-level cache for all channels; the order of summation is
/// that of the whole.
/// </param>
internal readonly record struct Segment(int First, int Count, Terms[] Parts);

/// <summary>
/// The sums of a convolution's way forth, or of its derivatives' way back: for each row of the plane that is made, what its entries are summed up from.
/// Terms that lie in the border for all four entries of a tile are left out.
/// </summary>
/// <param name="conv">Its sizes.</param>
/// <param name="seen">Planes that the window moves over.</param>
/// <param name="made">Planes that are made.</param>
/// <param name="isForward">Forth: the window begins at -padding and extends to the right and down; else at +padding and extends to the left and up.</param>
/// <param name="memory">Where the terms are kept.</param>
internal sealed unsafe class Windows<V>(Conv conv, Planes<V> seen, Planes<V> made, bool isForward, Memory memory) where V : unmanaged
{
    private const int TileWidth = 4;

    /// <summary>Bytes of the seen planes that a part goes through: half a first-level cache.</summary>
    private const int PartBytes = 16_384;

    private readonly int sign = isForward ? 1 : -1, shift = isForward ? -conv.Padding : conv.Padding;
    private readonly Dictionary<((int, int) Rows, (int, int) Columns), Terms[]> known = [];

    /// <summary>The made planes' rows, top to bottom.</summary>
    public IReadOnlyList<Segment[]> Rows() => [.. Enumerable.Range(0, made.Shape.Height).Select(Row)];

    /// <summary>The corner of the window of a made entry.</summary>
    public Matrix<V> At(int example, int y, int x) => new(seen.At(example, 0, y + shift, x + shift), 0, 1);

    private Segment[] Row(int y)
    {
        var rows = Reach(y, 1, seen.Shape.Height);
        var segments = new List<Segment>();
        for (var x = 0; x < made.Shape.Width; x += TileWidth)
        {
            var count = Math.Min(TileWidth, made.Shape.Width - x);
            var terms = Terms(rows, Reach(x, count, seen.Shape.Width));
            if (segments.Count > 0 && segments[^1].Parts == terms)
                segments[^1] = segments[^1] with { Count = segments[^1].Count + count };
            else
                segments.Add(new Segment(x, count, terms));
        }

        return [.. segments];
    }

    /// <summary>The first place of the kernel at which one of some entries sees the plane, and the number of such places.</summary>
    private (int First, int Count) Reach(int entry, int count, int length)
    {
        int[] places = [.. Enumerable.Range(0, conv.Kernel).Where(d => entry + count - 1 + shift + sign * d >= 0 && entry + shift + sign * d < length)];
        return (places.FirstOrDefault(), places.Length);
    }

    private Terms[] Terms((int First, int Count) rows, (int First, int Count) columns)
    {
        if (!known.TryGetValue((rows, columns), out var terms))
        {
            var perPart = Math.Max(1, PartBytes / (conv.Kernel * seen.Row * sizeof(V)));
            terms = [.. Enumerable.Range(0, seen.Shape.Channels).Chunk(perPart).Select(channels => new Terms(
                memory, sizeof(V),
                from channel in channels
                from dy in Enumerable.Range(rows.First, rows.Count)
                from dx in Enumerable.Range(columns.First, columns.Count)
                select (Weight(channel, dy, dx), channel * seen.Plane + sign * (dy * seen.Row + dx))))];
            known.Add((rows, columns), terms);
        }

        return terms;
    }

    /// <summary>Place of a weight from that of the first output's row, or of the input channel's column.</summary>
    private int Weight(int channel, int dy, int dx) => isForward
        ? (channel * conv.Kernel + dy) * conv.Kernel + dx
        : channel * (conv.FanIn + 1) + dy * conv.Kernel + dx;
}
