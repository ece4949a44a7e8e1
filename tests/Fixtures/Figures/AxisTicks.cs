using ScottPlot;
using ScottPlot.TickGenerators;

namespace Reproducibility.Fixtures.Figures;

/// <summary>Ticks at multiples of 1, 2 or 5 times a power of ten, all with the decimals that the step needs; of whole numbers only at whole ones.</summary>
internal static class LinearTicks
{
    internal static ITickGenerator Between(double min, double max, int count, bool whole = false)
    {
        var (positions, labels) = Positions(min, max, count, whole);
        return new NumericManual(positions, labels);
    }

    internal static (double[] Positions, string[] Labels) Positions(double min, double max, int count, bool whole = false)
    {
        var step = (max - min) / Math.Max(5, count);
        (step, var decimals) = Step(whole ? Math.Max(1, step) : step);
        var first = (long)Math.Ceiling(min / step - 1e-9);
        var last = (long)Math.Floor(max / step + 1e-9);
        var positions = Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step).ToArray();
        var powers = positions.Max(Math.Abs) is >= 1e6 or < 1e-3;
        return (positions, Array.ConvertAll(positions, p => powers ? NumberText.Significant(p, Digits(p)) : NumberText.Plain(p, decimals)));

        // As many as tell a tick from the next one.
        int Digits(double position) => position == 0 ? 2 : Math.Max(2, Exponent(position) - Exponent(step * (1 + 1e-9)) + 1);

        static int Exponent(double value) => (int)Math.Floor(Math.Log10(Math.Abs(value)));
    }

    private static (double Step, int Decimals) Step(double atLeast)
    {
        var exponent = (int)Math.Floor(Math.Log10(atLeast));
        var digit = new[] { 1, 2, 5, 10 }.First(d => d * Math.Pow(10, exponent) >= atLeast * (1 - 1e-9));
        return (digit * Math.Pow(10, exponent), Math.Max(0, -exponent - (digit == 10 ? 1 : 0)));
    }
}

/// <summary>
/// Ticks for coordinates that are decimal logarithms: at powers of ten. On a short axis they are at 1, 2 and 5 or at 1 and 3, on a shorter one at any
/// round value.
/// </summary>
internal static class LogTicks
{
    internal static ITickGenerator Between(double min, double max, int count)
    {
        if (Labelled([1, 2, 5], 1, min, max).Count() is >= 3 and var fine && fine <= count)
            return Ticks([1, 2, 5], 1, min, max);
        if (Labelled([1], 1, min, max).Count() is >= 2 and var decades)
            return Ticks([1], (int)Math.Ceiling(decades / (double)Math.Max(3, count)), min, max);
        if (Labelled([1, 3], 1, min, max).Count() is >= 2 and var halves && halves <= Math.Max(3, count))
            return Ticks([1, 3], 1, min, max);
        var (values, labels) = LinearTicks.Positions(Math.Pow(10, min), Math.Pow(10, max), Math.Min(count, 6));
        return new NumericManual(Array.ConvertAll(values, Math.Log10), labels);
    }

    private static NumericManual Ticks(int[] digits, int everyDecade, double min, double max)
    {
        var ticks = new NumericManual();
        var powers = min < -4.01 || max > 5.01;
        var labelled = Labelled(digits, everyDecade, min, max).ToArray();
        foreach (var (digit, exponent) in labelled)
            ticks.AddMajor(exponent + Math.Log10(digit), Text(digit, exponent, powers));
        foreach (var (digit, exponent) in Labelled(everyDecade == 1 ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [1], 1, min, max))
        {
            if (!labelled.Contains((digit, exponent)))
                ticks.AddMinor(exponent + Math.Log10(digit));
        }

        return ticks;
    }

    private static IEnumerable<(int Digit, int Exponent)> Labelled(int[] digits, int everyDecade, double min, double max) =>
        from exponent in Enumerable.Range((int)Math.Floor(min), (int)Math.Ceiling(max) - (int)Math.Floor(min) + 1)
        where (exponent - (int)Math.Ceiling(min - 1e-9)) % everyDecade == 0
        from digit in digits
        let position = exponent + Math.Log10(digit)
        where position >= min - 1e-9 && position <= max + 1e-9
        select (digit, exponent);

    private static string Text(int digit, int exponent, bool powers) => (powers, digit) switch
    {
        (true, 1) => NumberText.Power(exponent),
        (true, _) => $"{digit} × {NumberText.Power(exponent)}",
        _ => NumberText.Plain(digit * Math.Pow(10, exponent), Math.Max(0, -exponent)),
    };
}
