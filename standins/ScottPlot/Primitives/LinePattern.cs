namespace ScottPlot;

/// <summary>Lengths of dashes and gaps in pixels; the default value draws a solid line.</summary>
public readonly struct LinePattern(float[] intervals, float phase, string name) : IEquatable<LinePattern>
{
    public float[] Intervals { get; } = intervals;
    public float Phase { get; } = phase;
    public string Name { get; } = name;

    public static LinePattern Solid => new([], 0, nameof(Solid));
    public static LinePattern DenselyDashed => new([6, 6], 0, nameof(DenselyDashed));
    public static LinePattern Dotted => new([3, 5], 0, nameof(Dotted));

    public static bool operator ==(LinePattern left, LinePattern right) => left.Equals(right);
    public static bool operator !=(LinePattern left, LinePattern right) => !left.Equals(right);

    public bool Equals(LinePattern other) =>
        Phase.Equals(other.Phase) && (Intervals ?? []).AsSpan().SequenceEqual(other.Intervals ?? []);

    public override bool Equals(object? obj) => obj is LinePattern other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Phase, Intervals?.Length ?? 0);
}
