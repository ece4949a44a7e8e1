using Reproducibility.Fixtures.Data;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Studies;

/// <summary>One condition of a study of images: the same net, recipe and protocol for every seed.</summary>
/// <param name="Architecture">What is trained; dense nets get flat images.</param>
/// <param name="Recipe">How.</param>
/// <param name="Protocol">Normalisation, augmentation and initial weights.</param>
/// <param name="Images">On what.</param>
public sealed record Classification(Architecture Architecture, Recipe Recipe, ImageProtocol Protocol, ImagesPerSeed Images)
{
    /// <summary>Whether it is trained on the test images; the training images are then scored all the same.</summary>
    public bool OnTest { get; init; }

    /// <summary>What is written down.</summary>
    public ClassifierRecording Recording { get; init; } = new();

    /// <summary>Images as whole sets are scored.</summary>
    public IExamples Examples(ImageSet images, Augmentation? augmentation = null) =>
        new ImageExamples(images, Protocol.Normalisation, flat: Architecture.Input.Height == 1, augmentation);
}

/// <summary>What is written down of every run of a classifier, beside its mini-batches. Epochs ascend; 0 is before the first update.</summary>
public sealed record ClassifierRecording
{
    /// <summary>Epochs after which the training images are scored.</summary>
    public IReadOnlyList<int> TrainAfter { get; init; } = [];

    /// <summary>Epochs after which the test images are scored; null: the last one.</summary>
    public IReadOnlyList<int>? TestAfter { get; init; }

    /// <summary>Updates between two looks at the test images; by default none is taken.</summary>
    public int TestEvery { get; init; } = int.MaxValue;

    /// <summary>Updates between two mini-batches, from the first on, that are scored after their update too; 0: none is. Not with gradient norms.</summary>
    public int UpdatedEvery { get; init; }

    /// <summary>Epochs after which the input sensitivity on the test images is taken.</summary>
    public IReadOnlyList<int> SensitivityAfter { get; init; } = [];

    /// <summary>Epochs after which the weights are copied. Runs with copies are large: they are not kept beyond the measuring of their study.</summary>
    public IReadOnlyList<int> WeightsAfter { get; init; } = [];

    /// <summary>Whether the norms of the parameters' gradients are recorded.</summary>
    public bool GradientNorms { get; init; }

    /// <summary>Whether the parameters are copied at the end.</summary>
    public bool Parameters { get; init; }
}

/// <summary>What was recorded of one seed's run of a classifier; what was not asked for is empty.</summary>
/// <param name="Train">Scores on its training images after the marked epochs.</param>
/// <param name="Test">Scores on its test images after the marked epochs.</param>
/// <param name="Running">Running means of all epochs.</param>
/// <param name="Steps">Scores of all mini-batches, each before its update.</param>
public sealed record ClassifierRun(Score[] Train, Score[] Test, Score[] Running, Score[] Steps)
{
    /// <summary>Scores on the test images during training.</summary>
    public Score[] TestCourse { get; init; } = [];

    /// <summary>Scores of mini-batches after their update.</summary>
    public Score[] Updated { get; init; } = [];

    /// <summary>Input sensitivity on the test images after the marked epochs.</summary>
    public double[] Sensitivity { get; init; } = [];

    /// <summary>Gradient norm of every mini-batch.</summary>
    public float[] BatchNorms { get; init; } = [];

    /// <summary>Mean gradient norm of the parameter tensors on the last mini-batch of every epoch.</summary>
    public double[] TensorNorms { get; init; } = [];

    /// <summary>Copies of the weights, without biases: <c>[marked epochs][weights]</c>.</summary>
    public float[][] Weights { get; init; } = [];

    /// <summary>The row at the end: <c>[parameters]</c>.</summary>
    public float[] Parameters { get; init; } = [];
}
