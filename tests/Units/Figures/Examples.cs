using Reproducibility.Fixtures.Figures;

namespace Reproducibility.Units.Figures;

/// <summary>One figure of each kind, from a seed.</summary>
internal static class Examples
{
    internal static readonly string[] Kinds = ["curves", "fits", "dots", "differences", "points", "trajectories", "panels"];

    internal static Figure Of(string kind, int seed = 1)
    {
        var random = new Bogus.Randomizer(seed);
        double[] x = [.. Enumerable.Range(0, 300).Select(i => Math.Pow(10, i / 75.0))];
        return kind switch
        {
            "curves" => Figure.Curves(
                "Deeper nets learn faster",
                "training step",
                "loss",
                new[] { "shallow", "deep" }.Select(name => Band.Of(name, x, Runs())),
                logX: true,
                logY: true),
            "fits" => Figure.Fits("The deep net fits", "x", "output", Band.Line("target", x, [.. x.Select(v => 1 / (1 + v))]), [Band.Of("deep", x, Runs())]),
            "dots" => Figure.Dots("Sensitivity falls", "input-gradient norm", Samples(), log: true, new ReferenceLine("author's value", 2)),
            "differences" => Figure.PairedDifferences(
                "Deeper is lower",
                "loss, deep over shallow",
                [Strip.Ratio("sinc", Values(16), Values(16)), Strip.Ratio("sgn", Values(16), Values(16))],
                ratios: true),
            "points" => Figure.ScatterPoints(
                "Nothing to see", "minimal ratio", "loss", [new Cloud("a", Values(50), Values(50)), new Cloud("b", Values(50), Values(50))]),
            "trajectories" => Figure.Trajectories(
                "Runs part", "first component", "second component", Enumerable.Range(1, 8).Select(i => new Trajectory($"run {i}", Values(20), Values(20)))),
            "panels" => Figure.SideBySide("Two views", Of("curves", seed) with { Title = "Training" }, Of("dots", seed) with { Title = "Time" }),
            _ => throw new ArgumentException(kind, nameof(kind)),
        };

        double[] Values(int n) => [.. Enumerable.Range(0, n).Select(_ => random.Double(0.2, 3))];

        double[][] Runs() => [.. Enumerable.Range(0, 5).Select(_ => random.Double(0.5, 2)).Select(scale => x.Select(step => scale / (1 + step)).ToArray())];

        Strip[] Samples() => [new("true labels", Values(16)), new("random labels", Values(16)), new("random pixels of another kind", Values(16))];
    }
}
