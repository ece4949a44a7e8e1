namespace Reproducibility.Models.Lanes;

/// <summary>
/// Arithmetic of one SIMD vector of floats, a seed per lane. Every operation acts on each lane alone and is rounded as IEEE 754 says, but that
/// training takes <see cref="Subnormals"/> for zero. So a lane's bits depend neither on the vector's width nor on the other lanes.
/// </summary>
/// <typeparam name="V">Vector of floats.</typeparam>
internal interface ILanes<V> where V : unmanaged
{
    static abstract V Broadcast(float x);

    static abstract V Add(V x, V y);

    static abstract V Subtract(V x, V y);

    static abstract V Multiply(V x, V y);

    static abstract V Divide(V x, V y);

    static abstract V SquareRoot(V x);

    /// <summary>x * y + z, rounded once.</summary>
    static abstract V MultiplyAdd(V x, V y, V z);

    static abstract V Absolute(V x);

    /// <summary>The larger; NaN where both are.</summary>
    static abstract V Max(V x, V y);

    /// <summary>All bits set in the lanes where x > y; none where it is not, or where either is NaN.</summary>
    static abstract V Above(V x, V y);

    /// <summary>
    /// In each lane <paramref name="negative"/> where x has a minus sign, be it -0 or NaN, else <paramref name="other"/>: no comparison is needed.
    /// </summary>
    static abstract V BySign(V x, V negative, V other);

    /// <summary>In each lane <paramref name="yes"/> where the mask's bits are set, else <paramref name="no"/>.</summary>
    static abstract V Select(V mask, V yes, V no);

    /// <summary><paramref name="x"/> with the sign of <paramref name="sign"/>; x is not negative.</summary>
    static abstract V WithSign(V x, V sign);

    /// <summary>2^n, where x = 1.5 * 2^23 + n holds the integer n in [-126, 127] in its last bits.</summary>
    static abstract V PowerOfTwo(V x);
}
