namespace Reproducibility.Models.Lanes;

/// <summary>A number known to the compiler: code under a false condition on it is removed.</summary>
internal interface ISize
{
    static abstract int Size { get; }
}

internal readonly struct One : ISize
{
    public static int Size => 1;
}

internal readonly struct Two : ISize
{
    public static int Size => 2;
}

internal readonly struct Three : ISize
{
    public static int Size => 3;
}

internal readonly struct Four : ISize
{
    public static int Size => 4;
}

internal readonly struct Five : ISize
{
    public static int Size => 5;
}

internal readonly struct Six : ISize
{
    public static int Size => 6;
}
