namespace Reproducibility.Metrics;

/// <summary>
/// Nets on the straight line through two trained ones, theta(alpha) = (1 - alpha) A + alpha B over all parameters. Beyond 0 and 1 the line is
/// continued. Source: Goodfellow, Vinyals and Saxe, "Qualitatively characterizing neural network optimization problems", 2015.
/// </summary>
public static class Interpolation
{
    /// <summary>One net of the line: <c>[parameters]</c>.</summary>
    public static float[] At(float[] from, float[] to, double alpha) =>
        [.. from.Zip(to, (a, b) => (float)((1 - alpha) * a + alpha * b))];

    /// <summary>
    /// Height of the barrier between the ends: the highest loss at an alpha strictly between 0 and 1, minus that of the higher end. Where the
    /// line nowhere rises above both ends it is not positive.
    /// </summary>
    /// <param name="alphas">Any, at least one strictly between 0 and 1.</param>
    /// <param name="losses">At these.</param>
    /// <param name="from">Loss at 0.</param>
    /// <param name="to">Loss at 1.</param>
    public static double Barrier(IReadOnlyList<double> alphas, IReadOnlyList<double> losses, double from, double to) =>
        alphas.Zip(losses).Where(point => point.First is > 0 and < 1).Max(point => point.Second) - Math.Max(from, to);
}
