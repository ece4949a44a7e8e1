namespace Reproducibility.Fixtures.Figures;

internal static class Thinning
{
    /// <summary>
    /// Ascending indices of at most so many points, first and last among them: evenly spread along a logarithmic axis
    /// where the x ascend and are positive, else evenly by number.
    /// </summary>
    internal static int[] Indices(double[] x, bool log, int max)
    {
        if (x.Length <= max)
            return [.. Enumerable.Range(0, x.Length)];
        var first = Array.FindIndex(x, value => value > 0);
        var ascending = first >= 0 && x.Zip(x.Skip(1)).All(pair => pair.First <= pair.Second);
        if (!log || !ascending || first == x.Length - 1)
            return [.. Enumerable.Range(0, max).Select(i => (int)((long)i * (x.Length - 1) / (max - 1))).Distinct()];

        var (from, ratio) = (x[first], x[^1] / x[first]);
        var targets = Enumerable.Range(0, max).Select(i => from * Math.Pow(ratio, (double)i / (max - 1)));
        return [.. targets.Select(target => Nearest(x, target)).Append(x.Length - 1).Distinct()];
    }

    private static int Nearest(double[] x, double target)
    {
        var found = Array.BinarySearch(x, target);
        if (found >= 0)
            return found;
        var above = Math.Min(~found, x.Length - 1);
        return above > 0 && target - x[above - 1] < x[above] - target ? above - 1 : above;
    }
}
