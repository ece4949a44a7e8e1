using Reproducibility.Cli.Shards;

namespace Reproducibility.Units.Cli.Shards;

public class RoundsTests
{
    private static readonly Part A = Of("a"), B = Of("b"), C = Of("c"), C2 = C with { First = 1004, Last = 1007 };

    [Test]
    public void All_is_trained_at_once_where_nothing_dies()
    {
        var rounds = new Rounds([A, B]);
        Assert.That(rounds.Next(), Is.EqualTo(new[] { A, B }));
        Assert.That((rounds.Next(), rounds.Left.Count), Is.EqualTo(((object?)null, 0)));
    }

    [Test]
    public void What_was_in_flight_is_tried_again_alone_before_the_rest()
    {
        var rounds = new Rounds([A, B, C, C2]);
        rounds.Died(rounds.Next()!, ["a", "c"]);
        Assert.That(Rest(rounds), Is.EqualTo(new[] { new[] { A }, [C, C2], [B] }));
        Assert.That(rounds.Left, Is.Empty);
    }

    [Test]
    public void The_one_that_dies_three_times_is_left_and_the_others_go_on()
    {
        var rounds = new Rounds([A, B, C]);
        rounds.Died(rounds.Next()!, ["a", "b"]);
        var trained = new List<Part>();
        while (rounds.Next() is { } parts)
        {
            if (parts.Contains(A))
                rounds.Died(parts, ["a"]);
            else
                trained.AddRange(parts);
        }

        Assert.That(trained, Is.EquivalentTo(new[] { B, C }));
        Assert.That(rounds.Left, Is.EqualTo(new[] { "a" }));
    }

    [Test]
    public void A_process_that_dies_before_it_trains_puts_all_to_the_proof()
    {
        var rounds = new Rounds([A, B]);
        rounds.Died(rounds.Next()!, []);
        Assert.That(Rest(rounds), Is.EqualTo(new[] { new[] { A }, [B] }));
    }

    [Test]
    public void Whatever_dies_it_ends([Range(0, 20)] int seed)
    {
        var random = new Bogus.Randomizer(seed);
        var rounds = new Rounds([A, B, C, C2]);
        var trained = new HashSet<string>();
        for (var left = 100; rounds.Next() is { } parts; left--)
        {
            Assert.That(left, Is.Positive);
            if (random.Bool(0.6f))
                rounds.Died(parts, [.. parts.Select(part => part.Study).Where(_ => random.Bool())]);
            else
                trained.UnionWith(parts.Select(part => part.Study));
        }

        Assert.That(trained.Concat(rounds.Left), Is.EquivalentTo(new[] { "a", "b", "c" }));
    }

    private static IReadOnlyList<Part>[] Rest(Rounds rounds)
    {
        var rest = new List<IReadOnlyList<Part>>();
        while (rounds.Next() is { } parts)
            rest.Add(parts);
        return [.. rest];
    }

    private static Part Of(string study) => new(study, 1000, 1003, 8, 10, Shard: 1);
}
