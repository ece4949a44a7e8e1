using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>Quantities read off the scores of a run's mini-batches: <c>[steps]</c>.</summary>
public static class StepScores
{
    /// <summary>Mean over the last <paramref name="window"/> mini-batches up to each step (fewer at the beginning), as a curve: <c>[steps]</c>.</summary>
    public static float[] Trailing(this IReadOnlyList<Score> steps, int window, Func<Score, double> read)
    {
        var curve = new float[steps.Count];
        var sum = 0.0;
        for (var i = 0; i < curve.Length; i++)
        {
            sum += read(steps[i]) - (i < window ? 0 : read(steps[i - window]));
            curve[i] = (float)(sum / Math.Min(i + 1, window));
        }

        return curve;
    }

    /// <summary>Mean absolute change from one value to the next: how rough a curve is. At least two values.</summary>
    public static double Roughness(IReadOnlyList<double> curve) => curve.Zip(curve.Skip(1), (a, b) => Math.Abs(b - a)).Average();
}
