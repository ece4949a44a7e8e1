namespace ScottPlot;

/// <summary>A mark on an axis; a minor tick has no label.</summary>
public readonly record struct Tick
{
    public Tick(double position, string label, bool isMajor = true) => (Position, Label, IsMajor) = (position, label, isMajor);

    public double Position { get; init; }
    public string Label { get; init; }
    public bool IsMajor { get; init; }

    public static Tick Major(double position, string label) => new(position, label);

    public static Tick Minor(double position) => new(position, string.Empty, isMajor: false);
}
