namespace Reproducibility.Units.Statistics;

/// <summary>Data under the null, and the bounds that a rate of false alarms must keep.</summary>
public static class Null
{
    public delegate double Noise(Random random);

    /// <summary>Distributions that a procedure must not mind: light and heavy tails, ties, values that were not reached.</summary>
    internal static readonly (string Name, Noise Draw)[] Distributions =
    [
        ("normal", Normal),
        ("Cauchy", random => Math.Tan(Math.PI * (random.NextDouble() - 0.5))),
        ("ties", random => Math.Round(2 * Normal(random))),
        ("censored", random => Normal(random) is var value && value > 0.5 ? double.PositiveInfinity : value),
    ];

    internal static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    internal static double[] Draw(Noise noise, Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => noise(random))];

    /// <summary>How often an event happens in so many repeats.</summary>
    internal static double Rate(int repeats, Func<bool> happens) => Enumerable.Range(0, repeats).Count(_ => happens()) / (double)repeats;

    /// <summary>A share of so many repeats that would be exceeded once in 30,000 suites.</summary>
    internal static double AtMost(double level, int repeats)
    {
        var bound = level + 4 * Math.Sqrt(level * (1 - level) / repeats);
        Assert.That(bound, Is.LessThan(2 * level), "the simulation is too short to see a doubling");
        return bound;
    }
}
