using NUnit.Framework;
using TorchSharp;
using static TorchSharp.torch;

namespace Reproducibility.Units.StandIns.TorchSharp;

/// <summary>Seeded streams repeat, and have the distribution that they claim.</summary>
[TestFixture, NonParallelizable]
public class RandomTests
{
    private static IEnumerable<TestCaseData> Draws =>
    [
        Draw("rand", g => rand(5, generator: g)), Draw("randn", g => randn(5, generator: g)),
        Draw("randint", g => randint(0, 100, [5], generator: g)),
        Draw("randperm", g => randperm(50, generator: g)), Draw("uniform_", g => zeros(5).uniform_(-1, 1, g)),
        Draw("normal_", g => zeros(5).normal_(0, 1, g)),
        Draw("bernoulli", g => bernoulli(full(50, 0.5), g)), Draw("bernoulli_", g => zeros(50).bernoulli_(0.5, g)),
        Draw("multinomial", g => multinomial(ones(50), 10, generator: g)),
        Draw("normal", g => normal(0.0, 1.0, [5], generator: g)), Draw("exponential_", g => zeros(5).exponential_(1, g)),
        Draw("random_", g => zeros(50).random_(0, 100, g)),
    ];

    private static TestCaseData Draw(string name, Func<Generator?, Tensor> draw) => new TestCaseData(draw).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Draws))]
    public void A_seed_gives_its_numbers_again_and_another_seed_others(Func<Generator?, Tensor> draw)
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(7);
        var first = draw(generator);
        var next = draw(generator);
        var again = draw(generator.manual_seed(7));
        Assert.That((first.Equals(again), first.Equals(next)), Is.EqualTo((true, false)));
    }

    [TestCaseSource(nameof(Draws))]
    public void Without_a_generator_the_default_one_draws(Func<Generator?, Tensor> draw)
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var first = draw(null);
        Assert.That(draw(manual_seed(3)).Equals(first), Is.True);
    }

    [Test]
    public void A_state_can_be_kept_and_restored()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(7);
        _ = rand(3, generator: generator);
        var state = generator.get_state();
        var first = rand(3, generator: generator);
        generator.set_state(state);
        Assert.That((rand(3, generator: generator).Equals(first), generator.initial_seed()), Is.EqualTo((true, 7L)));
    }

    [Test]
    public void Moments_are_right()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(5);
        var (normal, uniform) = (randn(40_000, generator: generator), rand(40_000, generator: generator));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(normal.mean().ToDouble(), Is.EqualTo(0).Within(5 / 200.0), "five standard errors");
            Assert.That(normal.std().ToDouble(), Is.EqualTo(1).Within(5 / 200.0 / Math.Sqrt(2)));
            Assert.That(uniform.mean().ToDouble(), Is.EqualTo(0.5).Within(5 / 200.0 / Math.Sqrt(12)));
            Assert.That(uniform.min().ToDouble(), Is.GreaterThanOrEqualTo(0));
            Assert.That(uniform.max().ToDouble(), Is.LessThan(1));
        }
    }

    [Test]
    public void The_permutation_holds_each_number_once()
    {
        using var scope = NewDisposeScope();
        Assert.That(randperm(100).sort().Values.Equals(arange(100)), Is.True);
    }
}
