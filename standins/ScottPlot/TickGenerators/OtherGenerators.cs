using System.Globalization;

namespace ScottPlot.TickGenerators;

/// <summary>No ticks.</summary>
public class EmptyTickGenerator : ITickGenerator
{
    public Tick[] Ticks { get; set; } = [];
    public int MaxTickCount { get; set; } = 50;

    void ITickGenerator.Regenerate(CoordinateRange range, Edge edge, float size, LabelStyle labelStyle)
    {
    }
}

/// <summary>Exactly the given ticks.</summary>
public class NumericManual : ITickGenerator
{
    private readonly List<Tick> given = [];

    public NumericManual()
    {
    }

    public NumericManual(Tick[] ticks) => given.AddRange(ticks);

    public NumericManual(double[] positions, string[] labels)
    {
        if (positions.Length != labels.Length)
            throw new ArgumentException($"There are {positions.Length} positions and {labels.Length} labels.", nameof(labels));
        given.AddRange(positions.Zip(labels, Tick.Major));
    }

    public Tick[] Ticks { get; set; } = [];
    public int MaxTickCount { get; set; } = 50;

    public void Add(Tick tick) => given.Add(tick);

    public void AddMajor(double position, string label) => Add(Tick.Major(position, label));

    public void AddMinor(double position) => Add(Tick.Minor(position));

    void ITickGenerator.Regenerate(CoordinateRange range, Edge edge, float size, LabelStyle labelStyle) =>
        Ticks = [.. given.Where(tick => range.Contains(tick.Position))];
}
