using Reproducibility.Metrics;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Units.Classification;

public class ScoresOverStepsTests
{
    private static readonly Architecture Net = Architecture.Mlp(Activation.Identity, 1, 2);

    [Test]
    public void A_look_is_taken_after_every_so_many_updates_across_epochs()
    {
        var rows = new List<float[]>();
        var looks = new ScoresOverSteps(every: 3, weights =>
        {
            rows.AddRange(weights);
            return [.. weights.Select((_, i) => new Score(0, i))];
        });
        using var training = new LaneTraining(
            Net,
            new Recipe(new Sgd(0.1), Epochs: 2) { BatchSize = 1, Loss = Loss.CrossEntropy },
            new Ones(5),
            [new Start(0, [1, 0, 0, 0], () => new Random(1))]);
        training.Run(looks);

        // Ten updates: looks after 3, of the first epoch, and after 6 and 9, of the second.
        Assert.That(looks.Of(), Is.EqualTo(new Score[] { new(0, 0), new(0, 0), new(0, 1) }));
        Assert.That(rows.Select(row => row[0]), Is.Ordered.Ascending.And.All.GreaterThan(1));
    }

    /// <summary>The input 1 of class 0, again and again.</summary>
    private sealed class Ones(int count) : ILabelled
    {
        public int Count => count;

        public int Fill(int index, Span<float> input)
        {
            input[0] = 1;
            return 0;
        }

        public (torch.Tensor Inputs, torch.Tensor Targets) Gather(ReadOnlySpan<int> indices, torch.Device device) =>
            throw new NotSupportedException("Lanes take examples one at a time.");
    }
}
