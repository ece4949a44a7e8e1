using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>The way through the terms of a sum of products.</summary>
internal unsafe interface ISteps
{
    /// <summary>Where the next term's factors lie.</summary>
    /// <param name="left">The row's place.</param>
    /// <param name="right">The column's place.</param>
    /// <param name="a">Its left factor.</param>
    /// <param name="b">Its right factor.</param>
    void Next(byte* left, byte* right, out byte* a, out byte* b);
}

/// <summary>Steps of equal length.</summary>
internal unsafe struct Strides(nint left, nint right) : ISteps
{
    private nint atLeft, atRight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next(byte* first, byte* second, out byte* a, out byte* b)
    {
        a = first + atLeft;
        b = second + atRight;
        atLeft += left;
        atRight += right;
    }
}

/// <summary>Listed places.</summary>
internal unsafe struct Listed(Terms terms) : ISteps
{
    private nint* lefts = terms.Left, rights = terms.Right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next(byte* first, byte* second, out byte* a, out byte* b)
    {
        a = first + *lefts++;
        b = second + *rights++;
    }
}
