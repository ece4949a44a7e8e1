using System.Globalization;
using Reproducibility.Fixtures.Figures;
using ScottPlot;

namespace Reproducibility.Units.Figures;

public class AxisTicksTests
{
    [Test]
    public void ADecimalAxisKeepsItsDecimals() =>
        Assert.That(Labels(LinearTicks.Between(-0.05, 1.02, 6)), Is.EqualTo(new[] { "0.0", "0.2", "0.4", "0.6", "0.8", "1.0" }));

    [Test]
    public void TicksCloseTogetherFarFromZeroAreToldApart() => Assert.That(
        Labels(LinearTicks.Between(1e6, 1.1e6, 5)),
        Is.EqualTo(new[] { "1.00 × 10⁶", "1.02 × 10⁶", "1.04 × 10⁶", "1.06 × 10⁶", "1.08 × 10⁶", "1.10 × 10⁶" }));

    [Test]
    public void DecadesArePlainOrPowers()
    {
        Assert.That(Labels(LogTicks.Between(0, 4.3, 8)), Is.EqualTo(new[] { "1", "10", "100", "1,000", "10,000" }));
        Assert.That(Labels(LogTicks.Between(-6.2, -2.9, 8)), Is.EqualTo(new[] { "10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³" }));
        Assert.That(Labels(LogTicks.Between(-12, 2, 8)), Has.Length.InRange(5, 8));
    }

    [Test]
    public void AShortLogarithmicAxisHasTicksBetweenItsDecades()
    {
        Assert.That(Labels(LogTicks.Between(-0.4, 0.8, 8)), Is.EqualTo(new[] { "0.5", "1", "2", "5" }));
        Assert.That(Labels(LogTicks.Between(2.04, 3.63, 3)), Is.EqualTo(new[] { "300", "1,000", "3,000" }));
        Assert.That(Labels(LogTicks.Between(Math.Log10(1.28), Math.Log10(2.02), 6)), Has.Length.GreaterThanOrEqualTo(4));
    }

    [Test]
    public void PropertyEveryAxisHasTicksThatSayWhereTheyAre([Range(1, 60)] int seed)
    {
        var random = new Bogus.Randomizer(seed);
        var log = random.Bool();
        var min = log ? random.Double(-8, 5) : random.Double(-1, 1) * Math.Pow(10, random.Int(-3, 5));
        var max = min + (log ? random.Double(0.02, 9) : random.Double(0.01, 2) * Math.Pow(10, random.Int(-3, 5)));
        var ticks = Shown(log ? LogTicks.Between(min, max, random.Int(1, 9)) : LinearTicks.Between(min, max, random.Int(1, 9)), min, max);

        Assert.That(ticks.Select(t => t.Label).Distinct().Count(), Is.EqualTo(ticks.Length).And.InRange(2, 11));
        foreach (var tick in ticks)
        {
            Assert.That(tick.Position, Is.InRange(min - 1e-6 * (max - min), max + 1e-6 * (max - min)));
            var said = Read(tick.Label);
            Assert.That(
                log ? Math.Log10(said) : said,
                Is.EqualTo(tick.Position).Within(1e-6 * Math.Max(1, Math.Abs(tick.Position))).Or.EqualTo(tick.Position).Within(4).Percent);
        }
    }

    private static double Read(string label)
    {
        var parts = label.Replace(",", "").Replace('−', '-').Split(" × ");
        return parts.Aggregate(1.0, (product, part) => product * (part.StartsWith("10", StringComparison.Ordinal) && part.Any(c => "⁰¹²³⁴⁵⁶⁷⁸⁹".Contains(c))
            ? Math.Pow(
                10, int.Parse(string.Concat(part[2..].Select(c => c == '⁻' ? '-' : (char)('0' + "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c)))), CultureInfo.InvariantCulture))
            : double.Parse(part, CultureInfo.InvariantCulture)));
    }

    private static string[] Labels(ITickGenerator generator) => [.. Shown(generator, -1e9, 1e9).Select(tick => tick.Label)];

    private static Tick[] Shown(ITickGenerator generator, double min, double max)
    {
        var plot = new Plot();
        plot.Axes.SetLimits(min, max, 0, 1);
        plot.Axes.Bottom.TickGenerator = generator;
        plot.GetSvgXml(700, 450);
        return [.. generator.Ticks.Where(tick => tick.IsMajor).OrderBy(tick => tick.Position)];
    }
}
