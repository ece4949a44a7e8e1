using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Reproducibility.Models.Lanes;

/// <summary>Zeroed native memory, aligned to cache lines, freed together.</summary>
internal sealed unsafe class Memory : IDisposable
{
    /// <summary>Bytes of a cache line, the size of the longest vector.</summary>
    public const int Line = 64;

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

    /// <summary>Asks for the cache line of an address, which need not be a valid one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(byte* place)
    {
        if (Sse.IsSupported)
            Sse.Prefetch0(place);
    }

    public void Dispose()
    {
        foreach (var block in blocks)
            NativeMemory.AlignedFree((void*)block);
        blocks.Clear();
    }
}
