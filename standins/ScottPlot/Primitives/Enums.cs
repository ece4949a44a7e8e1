namespace ScottPlot;

/// <summary>Where something sits relative to a point or a rectangle.</summary>
public enum Alignment
{
    UpperLeft, UpperCenter, UpperRight,
    MiddleLeft, MiddleCenter, MiddleRight,
    LowerLeft, LowerCenter, LowerRight,
}

/// <summary>A side of the data area.</summary>
public enum Edge { Left, Right, Bottom, Top }

public enum Orientation { Horizontal, Vertical }

public enum MarkerShape
{
    None,
    FilledCircle, OpenCircle,
    FilledSquare, OpenSquare,
    FilledTriangleUp, OpenTriangleUp,
    FilledTriangleDown, OpenTriangleDown,
    FilledDiamond, OpenDiamond,
    Eks, Cross, VerticalBar, HorizontalBar, Asterisk,
}

internal static class AlignmentFractions
{
    /// <summary>0 at the left, 0.5 in the middle, 1 at the right.</summary>
    internal static float Horizontal(this Alignment alignment) => (int)alignment % 3 * 0.5f;

    /// <summary>0 at the top, 0.5 in the middle, 1 at the bottom.</summary>
    internal static float Vertical(this Alignment alignment) => (int)alignment / 3 * 0.5f;

    internal static bool IsVertical(this Edge edge) => edge is Edge.Left or Edge.Right;
}
