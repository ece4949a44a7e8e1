namespace Reproducibility.Models;

/// <summary>How a net is trained.</summary>
/// <param name="Optimizer">Update rule.</param>
/// <param name="Epochs">Passes over the training set; with full batches, steps.</param>
public sealed record Recipe(Optimizer Optimizer, int Epochs)
{
    /// <summary>Examples per update; 0 means all of them (full batch). A last incomplete batch is used as it is.</summary>
    public int BatchSize { get; init; }

    /// <summary>What is minimised.</summary>
    public Loss Loss { get; init; } = Loss.MeanSquaredError;

    /// <summary>False: every epoch visits the examples in their stored order.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>Change of the learning rate between epochs; null keeps it.</summary>
    public StepSchedule? Schedule { get; init; }

    /// <summary>Updates of one epoch over <paramref name="examples"/> examples.</summary>
    public int StepsPerEpoch(int examples) => BatchSize == 0 ? 1 : (examples + BatchSize - 1) / BatchSize;

    /// <summary>Updates of a whole run that no stop rule ends.</summary>
    public int Steps(int examples) => Epochs * StepsPerEpoch(examples);

    /// <summary>Learning rate of an epoch, from 0.</summary>
    public double LearningRate(int epoch) => Optimizer.LearningRate * (Schedule?.Factor(epoch) ?? 1);
}

/// <summary>Objective of a training.</summary>
public enum Loss
{
    /// <summary>Mean over examples and outputs of the squared difference.</summary>
    MeanSquaredError,

    /// <summary>Mean over examples of -log softmax(output)[label].</summary>
    CrossEntropy,
}

/// <summary>Multiplies the learning rate by <paramref name="Gamma"/> every <paramref name="Every"/> epochs (PyTorch's StepLR).</summary>
public sealed record StepSchedule(int Every, double Gamma)
{
    /// <summary>Factor on the learning rate in an epoch, from 0.</summary>
    /// <remarks>By products: a library's power function differs between machines in the last bit.</remarks>
    public double Factor(int epoch)
    {
        var factor = 1.0;
        for (var i = epoch / Every; i > 0; i--)
            factor *= Gamma;
        return factor;
    }
}
