using Reproducibility.Metrics;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Classification;

/// <summary>With one mini-batch again and again, a score after an update is the next one's before it.</summary>
public class UpdatedBatchesTests
{
    private static readonly Architecture Net = Architecture.Mlp(Activation.Relu, 3, 4, 2);

    private static readonly Recipe Recipe = new(new Adam(0.1), Epochs: 3) { BatchSize = 6, Loss = Loss.CrossEntropy };

    private static readonly Start[] Starts = [.. Enumerable.Range(0, 3).Select(seed => new Start(seed, Initialise(seed), () => new Random(seed)))];

    [Test]
    public void A_score_after_an_update_is_the_next_ones_before_it([Values("lanes", "torch")] string engine)
    {
        var (before, after) = (new RunningMeans(), new UpdatedBatches(every: 1));
        Train(engine, new Repeated(6), Starts, [before, after]);
        for (var row = 0; row < (engine == "lanes" ? 3 : 1); row++)
        {
            Score[] updated = after.Of(row)[..^1], next = before.Steps(row)[1..];
            Assert.That(updated.Select(score => score.Accuracy), Is.EqualTo(next.Select(score => score.Accuracy)));
            // the examples come in another order, which libtorch's sums show in the last place
            Assert.That(updated.Select(score => score.Loss), Is.EqualTo(next.Select(score => score.Loss)).Within(engine == "lanes" ? 0 : 1e-6));
            Assert.That(after.Of(row)[^1].Loss, Is.LessThan(after.Of(row)[0].Loss));
        }
    }

    [Test]
    public void Looking_back_changes_nothing_and_is_done_every_so_often([Values("lanes", "torch")] string engine)
    {
        var (alone, watched, after) = (new RunningMeans(), new RunningMeans(), new UpdatedBatches(every: 3));
        var plain = Train(engine, new Repeated(24), Starts, [alone]);
        Assert.That(Train(engine, new Repeated(24), Starts, [watched, after]), Is.EqualTo(plain));
        Assert.That(watched.Steps(), Is.EqualTo(alone.Steps()));
        Assert.That((alone.Steps().Length, after.Of().Length), Is.EqualTo((12, 4)), "after updates 1, 4, 7 and 10");
    }

    [Test]
    public void Random_masks_and_examples_that_vary_are_not_looked_at_again()
    {
        var masks = new Architecture(new(3, 1, 1), new Dropout(0.5), new Dense(3, 2));
        using var dropping = new LaneTraining(masks, Recipe, new Repeated(6), [new Start(0, new float[masks.Parameters], () => new Random(1))]);
        Assert.That(() => dropping.Run(new UpdatedBatches(1)), Throws.TypeOf<NotSupportedException>());
        Assert.That(() => Train("lanes", new Repeated(6, Varies: true), Starts, [new UpdatedBatches(1)]), Throws.TypeOf<NotSupportedException>());
    }

    private static float[][] Train(string engine, IExamples examples, IReadOnlyList<Start> starts, IReadOnlyList<Observer> observers)
    {
        using Training training = engine == "lanes"
            ? new LaneTraining(Net, Recipe, examples, starts)
            : new TorchTraining(Net, Recipe, examples, [starts[0]], torch.CPU);
        training.Run(observers);
        return training.Rows();
    }

    private static float[] Initialise(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Net.Parameters).Select(_ => (float)(random.NextDouble() - 0.5))];
    }

    /// <summary>Six examples of two classes, again and again.</summary>
    private sealed record Repeated(int Count, bool Varies = false) : ILabelled
    {
        public int Fill(int index, Span<float> input)
        {
            for (var i = 0; i < input.Length; i++)
                input[i] = (index % 6 * 7 + i * 5) % 11 / 11f;
            return index % 2;
        }

        public (torch.Tensor Inputs, torch.Tensor Targets) Gather(ReadOnlySpan<int> indices, torch.Device device)
        {
            var (inputs, labels) = (new float[indices.Length * 3], new long[indices.Length]);
            for (var i = 0; i < indices.Length; i++)
                labels[i] = Fill(indices[i], inputs.AsSpan(3 * i, 3));
            return (torch.tensor(inputs, [indices.Length, 3]), torch.tensor(labels));
        }
    }
}
