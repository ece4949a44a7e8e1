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

/// <summary>Ticks at all multiples of an interval.</summary>
public class NumericFixedInterval(double interval = 1) : ITickGenerator
{
    public Tick[] Ticks { get; set; } = [];
    public int MaxTickCount { get; set; } = 10_000;
    public double Interval { get; set; } = interval;
    public Func<double, string> LabelFormatter { get; set; } = value => Math.Round(value, 10).ToString("G12", CultureInfo.InvariantCulture);

    void ITickGenerator.Regenerate(CoordinateRange range, Edge edge, float size, LabelStyle labelStyle)
    {
        var first = Math.Ceiling(range.Min / Interval - 1e-9);
        var count = (int)Math.Min(MaxTickCount, Math.Floor(range.Max / Interval + 1e-9) - first + 1);
        Ticks = [.. Enumerable.Range(0, count).Select(i => (first + i) * Interval).Select(p => Tick.Major(p, LabelFormatter(p)))];
    }
}
