using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// One quantity over ordered conditions: depth, width, batch size, learning rate, epoch, interpolation alpha. Every condition has the
/// same seeds in the same order.
/// </summary>
/// <param name="Name">What was measured: "test loss".</param>
/// <param name="Factor">What varies, as a finding prints it: "batch size".</param>
/// <param name="Levels">[k] values of the factor, strictly increasing.</param>
/// <param name="Samples">[k] samples, one per level, each of the same seeds.</param>
/// <exception cref="AssumptionException">Fewer than two levels, levels that do not increase, or samples of unequal length.</exception>
public sealed record Sweep(string Name, string Factor, IReadOnlyList<double> Levels, IReadOnlyList<Sample> Samples)
{
    /// <summary>[k] samples, one per level.</summary>
    public IReadOnlyList<Sample> Samples { get; } = Checked(Name, Levels, Samples);

    /// <summary>Number of seeds.</summary>
    public int Seeds => Samples[0].Seeds;

    /// <summary>The sample of the lowest level.</summary>
    public Sample First => Samples[0];

    /// <summary>The sample of the highest level.</summary>
    public Sample Last => Samples[^1];

    /// <summary>A sweep from raw values.</summary>
    /// <param name="name">As <see cref="Name"/>.</param>
    /// <param name="unit">Unit of the values.</param>
    /// <param name="factor">As <see cref="Factor"/>.</param>
    /// <param name="levels">[k], strictly increasing.</param>
    /// <param name="values">[k][seeds].</param>
    /// <param name="budget">As <see cref="Sample.Budget"/>.</param>
    public static Sweep Of(
        string name, string unit, string factor, IReadOnlyList<double> levels, IReadOnlyList<IReadOnlyList<double>> values, double? budget = null)
    {
        Require.SameLength(levels.Count, values.Count, $"Levels and samples of {name}");
        return new(name, factor, levels, [.. levels.Zip(values, (level, v) => new Sample($"{name} at {factor} {Numbers.InText(level)}", unit, v, budget))]);
    }

    /// <summary>A sweep from conditions that have samples already: depths, for instance.</summary>
    public static Sweep Of(string name, string factor, params (double Level, Sample Sample)[] conditions)
    {
        var ordered = conditions.OrderBy(c => c.Level).ToArray();
        return new(name, factor, [.. ordered.Select(c => c.Level)], [.. ordered.Select(c => c.Sample)]);
    }

    /// <summary>Per level and seed, the difference of two sweeps: the gap of test and training loss, for instance.</summary>
    public static Sweep operator -(Sweep a, Sweep b) =>
        new($"{a.Name} - {b.Name}", a.Factor, SameLevels(a, b), [.. a.Samples.Zip(b.Samples, (x, y) => x - y)]);

    /// <summary>Per level and seed, the quotient of two sweeps.</summary>
    public static Sweep operator /(Sweep a, Sweep b) =>
        new($"{a.Name} / {b.Name}", a.Factor, SameLevels(a, b), [.. a.Samples.Zip(b.Samples, (x, y) => x / y)]);

    /// <summary>The sample at a level.</summary>
    /// <exception cref="AssumptionException">The sweep has no such level.</exception>
    public Sample At(double level)
    {
        var i = Levels.ToList().IndexOf(level);
        Require.That(i >= 0, Assumption.InRange, $"{Name} has no {Factor} {Numbers.InText(level)}; it has {string.Join(", ", Levels.Select(Numbers.InText))}.");
        return Samples[i];
    }

    /// <summary>The levels from one to another, both included.</summary>
    public Sweep Between(double low, double high)
    {
        var kept = Enumerable.Range(0, Levels.Count).Where(i => low <= Levels[i] && Levels[i] <= high).ToArray();
        return new(Name, Factor, [.. kept.Select(i => Levels[i])], [.. kept.Select(i => Samples[i])]);
    }

    /// <summary>Per seed, the mean over the levels of a window, both ends included.</summary>
    public Sample Mean(double low, double high)
    {
        var kept = Enumerable.Range(0, Levels.Count).Where(i => low <= Levels[i] && Levels[i] <= high).ToArray();
        Require.That(kept.Length > 0, Assumption.NotEmpty, $"{Name} has no {Factor} within {Numbers.InText(low)} to {Numbers.InText(high)}.");
        return kept.Length == 1
            ? Samples[kept[0]]
            : PerSeed(
                $"{Name} (mean over {Factor} {Numbers.InText(low)} to {Numbers.InText(high)})",
                First.Unit,
                row => kept.Average(i => row[i])) with { Magnitudes = Magnitudes(kept) };
    }

    /// <summary>Per seed, the level at which the quantity is highest (the lowest such level where several tie).</summary>
    public Sample Peak() => PerSeed($"{Factor} of the highest {Name}", "", row => Levels[Array.IndexOf(row, row.Max())]);

    /// <summary>Per seed, the level at which the quantity is lowest (the lowest such level where several tie).</summary>
    public Sample Trough() => PerSeed($"{Factor} of the lowest {Name}", "", row => Levels[Array.IndexOf(row, row.Min())]);

    /// <summary>Per seed, the highest value over the levels.</summary>
    public Sample Highest() => PerSeed($"highest {Name}", First.Unit, row => row.Max()) with { Magnitudes = Magnitudes() };

    /// <summary>Per seed, the lowest value over the levels.</summary>
    public Sample Lowest() => PerSeed($"lowest {Name}", First.Unit, row => row.Min()) with { Magnitudes = Magnitudes() };

    /// <summary>
    /// Per seed, the level at which the plateau begins: the lowest one from which on every value lies within a margin of the last.
    /// </summary>
    public Sample Plateau(Margin within) => PerSeed($"{Factor} at which {Name} levels off", "", row =>
        Levels[1 + Array.FindLastIndex(row, v => Rounding.Compare(within.Raise(Math.Min(v, row[^1])), Math.Max(v, row[^1])) < 0)]);

    /// <summary>The change from each level to the next per unit of the factor, at the higher of the two.</summary>
    public Sweep Slopes() => Slopes($"unit of {Factor}", level => level);

    /// <summary>The change from each level to the next per doubling of the factor, at the higher of the two: the slope over a logarithmic axis.</summary>
    public Sweep SlopesPerDoubling() => Slopes($"doubling of {Factor}", Math.Log2);

    /// <summary>Per seed, a number from the values over the levels, [k].</summary>
    public Sample PerSeed(string name, string unit, Func<double[], double> number) => new(name, unit, [.. BySeed().Select(number)]);

    /// <summary>The values as [seeds][k]; within a seed those that are equal up to rounding are equal.</summary>
    public double[][] BySeed() =>
        [.. Enumerable.Range(0, Seeds).Select(seed => Rounding.Merge([.. Samples.Select(s => s.Values[seed])], [.. Samples.Select(s => s.Magnitudes[seed])]))];

    /// <summary>The levels that two sweeps share.</summary>
    /// <exception cref="AssumptionException">They have others.</exception>
    internal static IReadOnlyList<double> SameLevels(Sweep a, Sweep b)
    {
        Require.That(a.Levels.SequenceEqual(b.Levels), Assumption.SameLength, $"{a.Name} and {b.Name} have other levels of {a.Factor}.");
        return a.Levels;
    }

    private Sweep Slopes(string per, Func<double, double> scale)
    {
        var name = $"change of {Name} per {per}";
        return new(name, Factor, [.. Levels.Skip(1)], [.. Enumerable.Range(1, Levels.Count - 1).Select(i => (Samples[i] - Samples[i - 1])
            .Over(scale(Levels[i]) - scale(Levels[i - 1]), $"{name} at {Numbers.InText(Levels[i])}", Samples[i].Unit))]);
    }

    // Per seed, the largest over some levels; over all where none are named.
    private double[] Magnitudes(params int[] levels) =>
        [.. Enumerable.Range(0, Seeds).Select(seed => Samples.Where((_, i) => levels.Length == 0 || levels.Contains(i)).Max(s => s.Magnitudes[seed]))];

    private static IReadOnlyList<Sample> Checked(string name, IReadOnlyList<double> levels, IReadOnlyList<Sample> samples)
    {
        Require.That(samples.Count > 1, Assumption.NotEmpty, $"{name}: a sweep has at least two levels.");
        Require.SameLength(levels.Count, samples.Count, $"Levels and samples of {name}");
        Require.That(levels.Zip(levels.Skip(1), (a, b) => a < b).All(grows => grows), Assumption.Increasing, $"The levels of {name} do not increase.");
        foreach (var sample in samples)
            Require.SameLength(samples[0].Seeds, sample.Seeds, $"Seeds of {samples[0].Name} and {sample.Name}");
        return samples;
    }
}
