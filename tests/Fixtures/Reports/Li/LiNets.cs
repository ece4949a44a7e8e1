using System.Globalization;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>The architectures of the report "li", and what its experiments on images share.</summary>
public static class LiNets
{
    /// <summary>Glorot's weights, which are TensorFlow's default.</summary>
    public static ImageProtocol Protocol(ImageBudget quick, ImageBudget paper) => new(quick, paper) { Initialise = Initialisation.GlorotUniform };

    /// <summary>1-1, functions: DNN1, 7 hidden layers.</summary>
    public static readonly Architecture Deep = Architecture.Mlp(Activation.Relu, 1, 5, 10, 10, 10, 10, 10, 5, 1);

    /// <summary>1-1, functions: DNN2, one hidden layer.</summary>
    public static readonly Architecture Shallow = Architecture.Mlp(Activation.Relu, 1, 190, 1);

    /// <summary>1-1, MNIST: DNN1; also 1-2, PCA.</summary>
    public static readonly Architecture DeepMnist = Architecture.Mlp(Activation.Relu, 784, 100, 200, 200, 200, 200, 200, 100, 10);

    /// <summary>1-1, MNIST: DNN2.</summary>
    public static readonly Architecture ShallowMnist = Architecture.Mlp(Activation.Relu, 784, 353, 10);

    /// <summary>1-3, random labels: DNN1 as the notebook builds it, with 20 units in the fifth hidden layer.</summary>
    public static readonly Architecture DeepNarrow = Architecture.Mlp(Activation.Relu, 784, 100, 200, 200, 200, 20, 200, 100, 10);

    /// <summary>1-3, flatness: DNN1, half as wide at the quick tier.</summary>
    public static Architecture Flat(Tier tier) => tier == Tier.Quick ? Architecture.Mlp(Activation.Relu, 784, 50, 100, 100, 100, 100, 100, 50, 10) : DeepMnist;

    /// <summary>1-3, flatness: the notebook's net of 208,430 parameters, with a tenth of the units in the fifth hidden layer.</summary>
    public static Architecture FlatNarrow(Tier tier) =>
        tier == Tier.Quick ? Architecture.Mlp(Activation.Relu, 784, 50, 100, 100, 100, 10, 100, 50, 10) : DeepNarrow;

    /// <summary>1-3, flatness: Adam, faster at the quick tier, where updates are fewer.</summary>
    public static Adam FlatAdam(Tier tier, double quick) => new(tier == Tier.Quick ? quick : 1e-4);

    /// <summary>1-3: updates between two looks of the report, which are fewer at the quick tier.</summary>
    public static int LookEvery(Tier tier) => tier == Tier.Quick ? 10 : 100;

    /// <summary>1-3, flatness: epochs over which the best is taken; at most ten, the last among them.</summary>
    public static IReadOnlyList<int> FlatMarks(int epochs) =>
        [.. Enumerable.Range(1, Math.Min(10, epochs)).Select(i => epochs * i / Math.Min(10, epochs)).Distinct()];

    /// <summary>
    /// 1-3, flatness: what is written down, and the report's looks beside it, one in a hundred updates. Batch 10 makes so many updates that its test images
    /// are looked at ten times less often. The quick tier looks at them after the marked epochs alone.
    /// </summary>
    public static ClassifierRecording FlatLooks(ClassifierRecording looks, Tier tier, Recipe recipe) => looks with
    {
        UpdatedEvery = LookEvery(tier),
        TestEvery = tier == Tier.Quick ? looks.TestEvery : recipe.BatchSize < 64 ? 10 * LookEvery(tier) : LookEvery(tier),
        GradientNorms = false,
    };

    /// <summary>1-3, flatness: all looks at the test images.</summary>
    public static IEnumerable<Score> TestLooks(ClassifierRun run) => run.Test.Concat(run.TestCourse);

    /// <summary>1-3, flatness: logarithms that the report plots. A loss that underflows to 0, which has none, counts as the least number.</summary>
    public static IReadOnlyList<(Metric Metric, Func<ClassifierRun, double> Read)> RecordedLogarithms { get; } =
    [
        (Metric.OnlyRecorded("logarithm of the lowest mini-batch loss"), run => Math.Log(Math.Max(float.Epsilon, run.Updated.Min(score => score.Loss)))),
        (Metric.OnlyRecorded("logarithm of the lowest test loss"), run => Math.Log(TestLooks(run).Min(score => score.Loss))),
    ];

    /// <summary>1-3, flatness: what <see cref="FlatAdam"/> and a choice of batch sizes change, in sentences.</summary>
    public static IReadOnlyList<string> FlatNotes(Tier tier, double quick, Factor batchSize, IReadOnlyList<double> trained) => tier == Tier.Quick
        ?
        [
            string.Create(CultureInfo.InvariantCulture, $"The learning rate is {quick} instead of 0.0001, since the updates are fewer."),
            $"Trained are {trained.Count} of the report's {batchSize.Levels.Count} batch sizes: {string.Join(", ", trained)}.",
        ]
        : [];

    /// <summary>1-1, MNIST: CNN1, two convolutions.</summary>
    public static readonly Architecture Cnn1 = Convolutional.Net(new Shape(1, 28, 28), [new(16, 5, 2), new(36, 5, 2)], [128]);

    /// <summary>1-1, MNIST: CNN2, three convolutions.</summary>
    public static readonly Architecture Cnn2 = Convolutional.Net(new Shape(1, 28, 28), [new(16, 5, 2), new(36, 5, 2), new(144, 5, 2)], [128]);

    /// <summary>1-2, gradient norm and minimal ratio.</summary>
    public static readonly Architecture GradientNorm = Architecture.Mlp(Activation.Relu, 1, 10, 10, 10, 1);

    /// <summary>1-2, minimal ratio: a deeper net to compare with (ours), 471 parameters.</summary>
    public static readonly Architecture GradientNormDeeper = Architecture.Mlp(Activation.Relu, 1, 10, 10, 10, 10, 10, 1);

    /// <summary>1-3, parameters against generalisation: widths of the five equal hidden layers.</summary>
    public static readonly int[] Widths = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

    /// <summary>1-3, parameters against generalisation.</summary>
    public static Architecture Wide(int width) => Architecture.Mlp(Activation.Relu, 784, width, width, width, width, width, 10);
}
