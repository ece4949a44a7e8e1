using Reproducibility.Models;
using static TorchSharp.torch;

namespace Reproducibility.Metrics;

/// <summary>
/// Sensitivity to the input: the root mean square, over images, of the L2 norm of the gradient of an image's cross-entropy with respect to its
/// pixels. It does not depend on how many images there are; the Frobenius norm of the gradient of the MEAN loss of N images is this
/// divided by sqrt(N).
/// </summary>
public static class InputSensitivity
{
    /// <summary>Of every row of a network on all examples; its parameters' gradients stay as they are.</summary>
    /// <remarks>
    /// In float64, whose convolutions are products of matrices. On one CPU (Zen 5) oneDNN's float32 kernels gave dominic's LeNet about half of its sensitivity.
    /// On two others (Zen 3 with AVX2, Zen 4 with AVX-512) they agree with float64.
    /// </remarks>
    /// <returns>One value per seed.</returns>
    public static double[] Of(Network network, IExamples examples)
    {
        var squares = new double[network.Seeds];
        using var exact = new Network(network.Architecture, network.Rows(), network.Device, ScalarType.Float64);
        foreach (var (images, labels, count) in exact.Batches(examples))
        {
            var inputs = images.to(ScalarType.Float64).requires_grad_();
            var losses = Objective.Losses(Loss.CrossEntropy, exact.Forward(inputs), labels, network.Seeds);
            var gradient = autograd.grad([network.Seeds == 1 ? losses : losses.sum()], [inputs])[0];
            var rows = gradient.reshape(network.Seeds, -1);

            // Not pow(2): its exponent is an object that the garbage collector may free while libtorch still reads it.
            var sums = (rows * rows).sum(1).cpu().data<double>();

            // In the gradient of a batch's mean, an image's own gradient is divided by the batch's size.
            for (var seed = 0; seed < network.Seeds; seed++)
                squares[seed] += sums[seed] * Math.Pow(count, 2);
        }

        return [.. squares.Select(sum => Math.Sqrt(sum / examples.Count))];
    }
}

/// <summary>Records the input sensitivity after chosen epochs.</summary>
/// <param name="epochs">Epochs after which to measure, ascending.</param>
/// <param name="examples">On what.</param>
public sealed class SensitivityCurve(IReadOnlyList<int> epochs, IExamples examples) : Observer
{
    private readonly Course<double> values = new();

    /// <inheritdoc/>
    public override IReadOnlyList<ICourse> Courses => [values];

    /// <summary>One seed's values, in the order of the epochs.</summary>
    public double[] Of(int row = 0) => values.Of(row);

    /// <inheritdoc/>
    public override void EpochEnd(Training training, int epoch)
    {
        if (!epochs.Contains(epoch))
            return;
        values.Add([.. training.Networks(examples).SelectMany(seeds => InputSensitivity.Of(seeds.Net, seeds.Examples))]);
    }
}
