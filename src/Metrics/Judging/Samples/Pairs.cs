using Reproducibility.Metrics.Statistics;

namespace Reproducibility.Metrics.Judging;

/// <summary>
/// One sample, raised by a margin, less another, per seed, on the margin's own scale: of a ratio the difference of logarithms. So one seed that is
/// stuck at a high loss does not outweigh a factor of 100 in most seeds.
/// </summary>
/// <param name="Differences">[seeds]; 0 where the two are equal up to rounding, or both are not reached; <c>±∞</c> where one is not.</param>
/// <param name="Magnitude">Largest magnitude from which the differences that are not 0 were computed.</param>
internal sealed record Pairs(double[] Differences, double Magnitude)
{
    /// <summary>Seeds in which the first, though raised, is lower.</summary>
    internal int Wins => Differences.Count(d => d < 0);

    /// <summary>Seeds that tell nothing of the order.</summary>
    internal int Ties => Differences.Count(d => d == 0);

    /// <summary>
    /// Both are cut off at the smaller budget. Of a time beyond it we know nothing else, so a raised time beyond it ties with one that was not
    /// reached.
    /// </summary>
    internal static Pairs Of(Sample low, Sample high, Margin by)
    {
        Require.SameLength(low.Seeds, high.Seeds, $"{low.Name} and {high.Name}");
        var budget = Math.Min(low.Budget ?? double.PositiveInfinity, high.Budget ?? double.PositiveInfinity);
        var isRatio = by.Kind == MarginKind.Ratio;
        var (differences, magnitude) = (new double[low.Seeds], isRatio ? 1.0 : 0);
        for (var seed = 0; seed < differences.Length; seed++)
        {
            // A quotient has no scale, so it is taken where numbers neither overflow nor lose digits.
            var power = isRatio ? Power(low.Values[seed], high.Values[seed]) : 0;
            var (a, b) = (Censor(by.Raise(Scale(low.Values[seed])), Scale(budget)), Censor(Scale(high.Values[seed]), Scale(budget)));
            var (fromLow, fromHigh) = (Scale(low.Magnitudes[seed]), Scale(high.Magnitudes[seed]));
            var largest = isRatio ? Math.Max(fromLow * by.Size, fromHigh) : Math.Max(by.Size, Math.Max(fromLow, fromHigh));
            differences[seed] = Difference(a, b, by, largest);
            var relative = isRatio ? largest / Math.Max(a, b) : largest;
            if (double.IsFinite(differences[seed]) && differences[seed] != 0 && double.IsFinite(relative))
                magnitude = Math.Max(magnitude, relative);

            double Scale(double value) => Math.ScaleB(value, power);
        }

        return new(differences, magnitude);
    }

    /// <summary>As <see cref="Of"/>, of values that were raised and cut off before, without regard to how they were computed.</summary>
    internal static double[] OnScale(IEnumerable<double> raised, IEnumerable<double> other, Margin by) =>
        [.. raised.Zip(other, (a, b) => Difference(a, b, by, 0))];

    /// <summary>The paired test: <see cref="Tails.Less"/> is small when the first, though raised, is lower.</summary>
    internal PairedTest Test() => new(SignFlip.Test(Differences, Magnitude), Superiority.Paired(Differences));

    /// <summary>What <see cref="Test"/> is called: by signs alone where there are many seeds.</summary>
    internal string Procedure => SignFlip.IsBySigns(Differences) ? "paired sign test" : "paired sign-flip test";

    // Two zeros differ by a ratio's logarithm, as any two values do that were equal before the first was raised.
    private static double Difference(double a, double b, Margin by, double magnitude)
    {
        if (by.Kind != MarginKind.Ratio)
            return Rounding.Compare(a, b, magnitude) == 0 ? 0 : a - b;
        by.Check(b);
        return a == 0 && b == 0 ? Math.Log(by.Size) : Rounding.Compare(a, b, magnitude) == 0 ? 0 : LogRatio(a, b);
    }

    // Of the quotient, so that no common factor changes a digit; where it overflows, of each.
    private static double LogRatio(double a, double b) => a / b is var quotient && double.IsNormal(quotient) ? Math.Log(quotient) : Math.Log(a) - Math.Log(b);

    private static int Power(double a, double b) =>
        Math.Max(double.IsFinite(a) ? a : 0, double.IsFinite(b) ? b : 0) is var larger and > 0 ? -Math.ILogB(larger) : 0;

    private static double Censor(double value, double budget) => Rounding.Compare(value, budget) > 0 ? double.PositiveInfinity : value;
}

/// <summary>A test of pairs and the interval beside it, which must agree.</summary>
/// <param name="Tails">The test.</param>
/// <param name="Superiority">Probability that the first is lower, with its interval.</param>
internal sealed record PairedTest(Tails Tails, Estimate Superiority)
{
    /// <summary>Doubled p-value that the first is lower.</summary>
    internal double Lower => Doubled(Tails.Less);

    /// <summary>The same, that it is higher.</summary>
    internal double Higher => Doubled(Tails.Greater);

    /// <summary>Whether the interval does not tell which of the two is lower.</summary>
    internal bool IsOpen => Superiority.Interval.Contains(0.5);

    // Where the interval has one half, no p-value is smaller than its own miss rate.
    private double Doubled(double tail) => Math.Max(IsOpen ? 1 - ErrorBudget.Confidence : 0, Math.Min(1, 2 * tail));
}
