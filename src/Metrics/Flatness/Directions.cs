using MathNet.Numerics.Distributions;
using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>Random directions in the space of a net's parameters.</summary>
public static class Directions
{
    /// <summary>Gaussian, of length 1, over all parameters: <c>[parameters]</c>.</summary>
    public static float[] Unit(Architecture net, Random random)
    {
        var direction = new float[net.Parameters];
        Fill(direction, random);
        Scale(direction, 1 / Length(direction));
        return direction;
    }

    /// <summary>
    /// Gaussian, scaled filter by filter to the length of the weights there, zero on biases. Source: Li et al., "Visualizing the loss landscape of
    /// neural nets", 2018. A filter is what enters one unit or channel. Where a ReLU layer is scaled up and the next one down, the direction follows,
    /// so that a step along it changes the loss alike.
    /// </summary>
    /// <param name="net">What the row is the parameters of.</param>
    /// <param name="row"><c>[parameters]</c>.</param>
    /// <param name="random">Stream of the direction.</param>
    public static float[] FilterNormalised(Architecture net, float[] row, Random random)
    {
        var direction = new float[net.Parameters];
        foreach (var (layer, weights, _) in net.Slices)
        {
            for (var from = weights; from < weights + layer.Weights; from += layer.FanIn)
            {
                var filter = direction.AsSpan(from, layer.FanIn);
                Fill(filter, random);
                Scale(filter, Length(row.AsSpan(from, layer.FanIn)) / Length(filter));
            }
        }

        return direction;
    }

    /// <summary>L2 norm.</summary>
    public static double Length(ReadOnlySpan<float> vector)
    {
        var sum = 0.0;
        foreach (var v in vector)
            sum += (double)v * v;
        return Math.Sqrt(sum);
    }

    private static void Fill(Span<float> vector, Random random)
    {
        for (var i = 0; i < vector.Length; i++)
            vector[i] = (float)Normal.Sample(random, 0, 1);
    }

    private static void Scale(Span<float> vector, double factor)
    {
        for (var i = 0; i < vector.Length; i++)
            vector[i] = (float)(vector[i] * factor);
    }
}
