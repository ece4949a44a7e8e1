using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Reproducibility.Models;
using Architecture = Reproducibility.Models.Architecture;

namespace Reproducibility.Units.Lanes;

/// <summary>The same bits for every vector width, company and worker.</summary>
public class BitTests
{
    private static readonly Recording Everything = new() { GradientNorm = true, ParametersAfter = [0, 3, 11] };

    /// <summary>Plain fractions: no generator's version can change them.</summary>
    private static readonly Points Data =
        new([.. Enumerable.Range(0, 38).Select(i => (i * 7 % 38 - 18) / 9f)], [.. Enumerable.Range(0, 38).Select(i => (i * 11 % 38 - 20) / 16f)], 2, 2);

    private static IEnumerable<Regression> Trainings =>
        from activation in Cases.Activations
        from optimizer in Cases.Optimizers
        from batch in Cases.BatchSizes
        from norm in new double?[] { null, 0.1 }
        select new Regression(Architecture.Mlp(activation, 2, 5, 3, 1, 2), new Recipe(optimizer, 3) { BatchSize = batch }, Data)
        {
            NormFactor = norm,
            Recording = Everything,
        };

    [TestCaseSource(typeof(Cases), nameof(Cases.Activations))]
    public void Vector_widths_give_the_same_bits(Activation activation) => ForEach(activation, regression =>
    {
        var starts = Cases.Starts(regression.Architecture, 19);
        var wide = new LaneEngine(16).Train(regression, starts).Select(Bits).ToArray();
        Assert.That(new LaneEngine(8).Train(regression, starts).Select(Bits), Is.EqualTo(wide), Name(regression));
        Assert.That(new LaneEngine(4).Train(regression, starts).Select(Bits), Is.EqualTo(wide), Name(regression));
    });

    [TestCaseSource(typeof(Cases), nameof(Cases.Activations))]
    public void A_seed_alone_gives_the_same_bits_as_among_others(Activation activation) => ForEach(activation, regression =>
    {
        var starts = Cases.Starts(regression.Architecture, 11);
        var together = new LaneEngine().Train(regression, starts).Select(Bits).ToArray();
        Assert.That(starts.Select(start => Bits(new LaneEngine().Train(regression, [start])[0])), Is.EqualTo(together), Name(regression));
    });

    [Test]
    public void Worker_counts_give_the_same_bits()
    {
        var regressions = Trainings.ToArray();
        var one = regressions.Select(Train).ToArray();
        var four = regressions.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Train).ToArray();
        Assert.That(four, Is.EqualTo(one));

        static string Train(Regression regression) =>
            string.Join(' ', new LaneEngine().Train(regression, Cases.Starts(regression.Architecture, 3)).Select(Bits));
    }

    [Test]
    public void A_long_batch_gives_the_same_bits_as_its_blocks_in_any_size()
    {
        var architecture = Architecture.Mlp(Activation.Relu, 1, 190, 1);
        var regression = new Regression(architecture, new Recipe(new Adam(1e-3), 2), Cases.Random(1, 75, 1, 1)) { Recording = Everything };
        var starts = Cases.Starts(architecture, 2);
        var wide = new LaneEngine(16).Train(regression, starts).Select(Bits).ToArray();
        Assert.That(new LaneEngine(4).Train(regression, starts).Select(Bits), Is.EqualTo(wide));
    }

    /// <summary>A second input that is always 0 takes a net of one hidden layer through the passes of all other nets, which round otherwise.</summary>
    [Test]
    public void One_hidden_layer_comes_as_far_as_by_the_passes_of_any_net(
        [ValueSource(typeof(Cases), nameof(Cases.Activations))] Activation activation, [Values(1, 2, 7)] int hidden, [Values(1, 6, 36, 75)] int count)
    {
        var (narrow, wide) = (Architecture.Mlp(activation, 1, hidden, 1), Architecture.Mlp(activation, 2, hidden, 1));
        var data = Cases.Random(count, count, 1, 1);
        var wideData = new Points([.. data.X.SelectMany(x => new[] { x, 0 })], data.Y, 2, 1);
        var starts = Cases.Starts(narrow, 3);
        var wideStarts = starts.Select(start => start with { Parameters = [.. start.Parameters.SelectMany((p, i) => i < hidden ? new[] { p, 0 } : [p])] })
            .ToArray();
        Assert.That(Train(wide, wideData, wideStarts), Is.EqualTo(Train(narrow, data, starts)).Within(1e-5f));

        // every parameter but those of the second input
        float[][] Train(Architecture net, Points points, Start[] from) =>
        [
            .. new LaneEngine().Train(new Regression(net, new Recipe(new Sgd(1e-2, Momentum: 0.9), 5), points), from)
                .Select(run => run.Parameters.Where((_, i) => net == narrow || i >= 2 * hidden || i % 2 == 0).ToArray()),
        ];
    }

    /// <summary>A gradient norm that is to be recorded needs the gradient, which a step on a single example does not store otherwise.</summary>
    [TestCaseSource(typeof(Cases), nameof(Cases.Activations))]
    public void What_is_recorded_does_not_change_the_run(Activation activation) => ForEach(activation, regression =>
    {
        foreach (var hidden in new[] { 1, 6, 9 })
        {
            var architecture = Architecture.Mlp(activation, 2, 1, hidden, 2);
            var plain = regression with { Architecture = architecture, NormFactor = null, Recording = new() };
            var starts = Cases.Starts(architecture, 3);
            var runs = new LaneEngine().Train(plain, starts);
            var recorded = new LaneEngine().Train(plain with { Recording = Everything }, starts);
            Assert.That(recorded.Select(run => run.Parameters), Is.EqualTo(runs.Select(run => run.Parameters)), Name(plain));
            Assert.That(recorded.Select(run => run.Loss), Is.EqualTo(runs.Select(run => run.Loss)), Name(plain));
        }
    });

    /// <summary>After 70 updates, so that a flush of tiny numbers comes at another step of the second part.</summary>
    [Test]
    public void A_run_in_two_parts_gives_the_same_bits_as_in_one([ValueSource(typeof(Cases), nameof(Cases.Optimizers))] Optimizer optimizer)
    {
        var architecture = Architecture.Mlp(Activation.Relu, 2, 5, 3, 2);
        var starts = Cases.Starts(architecture, 3);
        var whole = Train(140, starts);
        var first = Train(70, starts);
        var states = first.ToDictionary(run => run.Seed, run => run.State!);
        var second = Train(70, [.. starts.Zip(first, (start, run) => start with { Parameters = run.Parameters })], seed => states[seed]);
        Assert.That(second.Select(run => run.Parameters), Is.EqualTo(whole.Select(run => run.Parameters)));
        Assert.That(first.Zip(second, (a, b) => a.Loss.Concat(b.Loss)), Is.EqualTo(whole.Select(run => run.Loss)));
        Assert.That(second.Select(run => run.State!.First), Is.EqualTo(whole.Select(run => run.State!.First)));
        Assert.That(second.Select(run => run.State!.Second), Is.EqualTo(whole.Select(run => run.State!.Second)));

        IReadOnlyList<Run> Train(int steps, IReadOnlyList<Start> from, Func<int, OptimizerState>? states = null) => new LaneEngine().Train(
            new Regression(architecture, new Recipe(optimizer, steps), Data) { Recording = new() { State = true }, GoesOnFrom = states }, from);
    }

    [Test]
    public void Bits_are_those_of_every_other_machine()
    {
        var bits = string.Concat(Trainings.SelectMany(regression => new LaneEngine().Train(regression, Cases.Starts(regression.Architecture, 2))).Select(Bits));
        Assert.That(
            Convert.ToHexString(SHA256.HashData(Convert.FromHexString(bits))), Is.EqualTo("39F0294299B0E54073084C431217C7550E8D6947628858BF91D8E31F654CB60D"));
    }

    private static void ForEach(Activation activation, Action<Regression> check)
    {
        foreach (var regression in Trainings.Where(training => training.Architecture.Layers.OfType<Activation>().First() == activation))
            check(regression);
    }

    private static string Name(Regression regression) =>
        $"{regression.Architecture}, {regression.Recipe.Optimizer}, batch {regression.Recipe.BatchSize}, norm {regression.NormFactor}";

    private static string Bits(Run run) => string.Concat(
        new[] { run.Loss, run.GradientNorm, run.Parameters }.Concat(run.Snapshots)
            .Select(numbers => Convert.ToHexString(MemoryMarshal.AsBytes<float>(numbers))));
}
