using System.Runtime.CompilerServices;

namespace Reproducibility.Models.Lanes;

/// <summary>A view of vectors in native memory as a matrix: where entry (0, 0) lies and how far apart rows and columns are.</summary>
/// <typeparam name="V">Vector of floats: one entry for each seed.</typeparam>
internal readonly unsafe struct Matrix<V> where V : unmanaged
{
    /// <summary>Address of entry (0, 0).</summary>
    public readonly byte* Origin;

    /// <summary>Bytes from one row to the next.</summary>
    public readonly nint Row;

    /// <summary>Bytes from one column to the next.</summary>
    public readonly nint Column;

    /// <summary>A view whose rows and columns are the given numbers of vectors apart; 0 repeats one row or column.</summary>
    public Matrix(V* origin, int row, int column) : this((byte*)origin, (nint)row * sizeof(V), (nint)column * sizeof(V))
    {
    }

    /// <summary>The part of a view that begins at an entry.</summary>
    public Matrix(in Matrix<V> whole, int row, int column) : this(whole.At(row, column), whole.Row, whole.Column)
    {
    }

    private Matrix(byte* origin, nint row, nint column)
    {
        Origin = origin;
        Row = row;
        Column = column;
    }

    /// <summary>The same entries with rows and columns exchanged.</summary>
    public Matrix<V> Transposed => new(Origin, Column, Row);

    /// <summary>One column, repeated.</summary>
    public Matrix<V> Repeat(int column) => new(At(0, column), Row, 0);

    /// <summary>Address of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* At(int row, int column) => Origin + row * Row + column * Column;
}
