using Reproducibility.Models;

namespace Reproducibility.Units.Lanes;

public class OrderTests
{
    private static readonly Architecture Net = Architecture.Mlp(Activation.Relu, 2, 5, 1);
    private static readonly Points Data = Cases.Random(3, 23, 2, 1);

    [Test]
    public void Each_seed_visits_the_examples_in_its_own_order([Values(1, 4, 23, 40)] int batch)
    {
        var recipe = new Recipe(new Sgd(0.05, Momentum: 0.9), 1) { BatchSize = batch };
        var starts = Cases.Starts(Net, 5);
        var shuffled = new LaneEngine().Train(new(Net, recipe, Data), starts);
        for (var i = 0; i < starts.Length; i++)
        {
            var order = new ExampleOrder(starts[i].Order(), Data.Count).Next();
            var permuted = new Points([.. order.SelectMany(e => Data.X[(2 * e)..(2 * e + 2)])], [.. order.Select(e => Data.Y[e])], 2);
            var stored = new LaneEngine().Train(new(Net, recipe with { Shuffle = false }, permuted), [starts[i]])[0];
            Assert.That(shuffled[i].Loss, Is.EqualTo(stored.Loss));
            Assert.That(shuffled[i].Parameters, Is.EqualTo(stored.Parameters));
        }
    }

    [Test]
    public void Full_batches_draw_nothing_from_the_order()
    {
        var recipe = new Recipe(new Sgd(0.05), 3);
        var starts = Cases.Starts(Net, 1).Select(start => start with { Order = () => throw new InvalidOperationException() }).ToArray();
        Assert.That(new LaneEngine().Train(new(Net, recipe, Data), starts)[0].Steps, Is.EqualTo(3));
    }

    [Test]
    public void Every_epoch_is_a_new_permutation()
    {
        var order = new ExampleOrder(new Random(1), 50);
        var first = order.Next().ToArray();
        var second = order.Next().ToArray();
        Assert.That(first, Is.EquivalentTo(Enumerable.Range(0, 50)));
        Assert.That(second, Is.EquivalentTo(Enumerable.Range(0, 50)));
        Assert.That(second, Is.Not.EqualTo(first));
        Assert.That(new ExampleOrder(new Random(1), 50).Next(), Is.EqualTo(first));
    }
}
