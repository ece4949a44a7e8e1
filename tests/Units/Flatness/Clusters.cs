using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Flatness;

/// <summary>Vectors with labels.</summary>
internal sealed class Clusters(float[][] x, long[] labels) : IExamples
{
    public int Count => x.Length;

    /// <summary>Gaussian vectors with uniform labels.</summary>
    public static Clusters Random(int count, int inputs, int classes, int seed)
    {
        var random = new Random(seed);
        return new Clusters(
            [.. Enumerable.Range(0, count).Select(_ =>
                Enumerable.Range(0, inputs).Select(_ => (float)MathNet.Numerics.Distributions.Normal.Sample(random, 0, 1)).ToArray())],
            [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(classes))]);
    }

    public (torch.Tensor Inputs, torch.Tensor Targets) Gather(ReadOnlySpan<int> indices, torch.Device device)
    {
        var chosen = indices.ToArray();
        return (
            torch.tensor(chosen.SelectMany(i => x[i]).ToArray(), [chosen.Length, x[0].Length], device: device),
            torch.tensor(chosen.Select(i => labels[i]).ToArray(), device: device));
    }
}
