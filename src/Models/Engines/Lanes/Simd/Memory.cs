using System.Runtime.InteropServices;

namespace Reproducibility.Models.Lanes;

/// <summary>Zeroed native memory, aligned to cache lines, freed together.</summary>
internal sealed unsafe class Memory : IDisposable
{
    private const int Line = 64;
    private const int Page = 4096;
    private readonly List<nint> blocks = [];

    /// <summary>
    /// Room for <paramref name="count"/> vectors. Each block starts at another place of its page: loads and stores at equal places of different
    /// pages wait for each other.
    /// </summary>
    public V* Allocate<V>(int count) where V : unmanaged
    {
        var bytes = (nuint)count * (nuint)sizeof(V) + Page;
        var block = (byte*)NativeMemory.AlignedAlloc(bytes, Page);
        blocks.Add((nint)block);
        NativeMemory.Clear(block, bytes);
        return (V*)(block + blocks.Count * 13 * Line % Page);
    }

    public void Dispose()
    {
        foreach (var block in blocks)
            NativeMemory.AlignedFree((void*)block);
        blocks.Clear();
    }
}
