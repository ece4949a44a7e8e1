using System.Runtime.InteropServices;

namespace ScottPlot;

/// <summary>A mark on an axis; a minor tick has no label.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Tick(double Position, string Label, bool IsMajor = true)
{
    public static Tick Major(double position, string label) => new(position, label);

    public static Tick Minor(double position) => new(position, string.Empty, IsMajor: false);
}
