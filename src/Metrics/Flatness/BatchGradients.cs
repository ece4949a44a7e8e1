using Reproducibility.Models;

namespace Reproducibility.Metrics;

/// <summary>
/// Norms of the gradient with respect to the PARAMETERS on single mini-batches: what several reports call sensitivity. They depend on the size of the
/// mini-batch, since its noise is part of them.
/// </summary>
public sealed class BatchGradients : Observer
{
    private readonly Course<float> steps = new();
    private readonly Course<double> epochs = new();

    /// <inheritdoc/>
    public override IReadOnlyList<ICourse> Courses => [steps, epochs];

    /// <summary>One seed's L2 norms over all parameters, step by step, each before its update: <c>[steps]</c>.</summary>
    public float[] Steps(int row = 0) => steps.Of(row);

    /// <summary>
    /// One seed's means of the parameter tensors' norms (<see cref="TensorNorms"/>), on the last mini-batch of every epoch: <c>[epochs]</c>.
    /// </summary>
    public double[] TensorMeans(int row = 0) => epochs.Of(row);

    /// <inheritdoc/>
    public override void Step(Training training, StepReport step) => steps.Add(training.GradientNorms());

    /// <inheritdoc/>
    public override void EpochEnd(Training training, int epoch) =>
        epochs.Add([.. training.Gradients().Select(row => TensorNorms.Mean(training.Architecture, row))]);
}
