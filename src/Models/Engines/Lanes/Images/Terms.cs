namespace Reproducibility.Models.Lanes;

/// <summary>Where the factors of a sum of products lie, in bytes from the first row's and the first column's own places.</summary>
internal sealed unsafe class Terms
{
    /// <summary>Writes the places down.</summary>
    /// <param name="memory">Where.</param>
    /// <param name="size">Bytes of a vector.</param>
    /// <param name="places">In vectors, term by term in the order of summation.</param>
    public Terms(Memory memory, int size, IEnumerable<(int Left, int Right)> places)
    {
        var all = places.ToArray();
        Count = all.Length;
        Left = memory.Allocate<nint>(Count);
        Right = memory.Allocate<nint>(Count);
        for (var i = 0; i < Count; i++)
            (Left[i], Right[i]) = ((nint)all[i].Left * size, (nint)all[i].Right * size);
    }

    /// <summary>How many.</summary>
    public int Count { get; }

    /// <summary>[Count].</summary>
    public nint* Left { get; }

    /// <summary>[Count].</summary>
    public nint* Right { get; }
}
