using Reproducibility.Fixtures.Reports;
using Reproducibility.Models;
using TorchSharp;

namespace Reproducibility.Bench.Lanes;

/// <summary>One training to time.</summary>
/// <param name="Name">Row of the table.</param>
/// <param name="Widths">Units of each layer, inputs first.</param>
/// <param name="Points">Examples.</param>
/// <param name="Batch">Examples per update; 0: all.</param>
/// <param name="Seeds">Trained together.</param>
internal sealed record LaneCase(string Name, int[] Widths, int Points, int Batch, int Seeds)
{
    public static IEnumerable<LaneCase> All =>
        from net in new (string Name, int[] Widths)[] { ("1-5-10-10-10-10-10-5-1", [1, 5, 10, 10, 10, 10, 10, 5, 1]), ("1-190-1", [1, 190, 1]) }
        from data in new (int Points, int Batch)[] { (300, 0), (500, 0), (2000, 0), (300, 1) }
        from seeds in new[] { 16, 32 }
        select new LaneCase(net.Name, net.Widths, data.Points, data.Batch, seeds);

    /// <summary>Steps of PyTorch that take about a tenth of a second.</summary>
    public int TorchSteps => Batch > 0 || Points <= 500 ? 300 : 100;

    /// <summary>Steps of the lane engine that take about a tenth of a second: as long as PyTorch's, that what begins a training weighs as little.</summary>
    public int LaneSteps => (int)Math.Max(1, 5e9 / (MultiplyAdds + 10.0 * Architecture.Parameters) / Seeds);

    public Architecture Architecture => Architecture.Mlp(Activation.LeakyRelu, Widths);

    /// <summary>Multiply-adds of one step of one seed.</summary>
    public double MultiplyAdds => Peak.MultiplyAdds(Architecture, Batch == 0 ? Points : Batch);

    /// <summary>What torch_eager.py is asked.</summary>
    public object Eager(bool isForeach, bool setToNone) =>
        new { widths = Widths, points = Points, batch = Batch, steps = TorchSteps, @foreach = isForeach, set_to_none = setToNone };

    /// <summary>Microseconds per step of ordinary TorchSharp.</summary>
    public double Ordinary()
    {
        var data = Models.Points.Grid(Targets.Sinc, -1, 1, Points);
        using var inputs = torch.tensor(data.X, [Points, 1]);
        using var targets = torch.tensor(data.Y, [Points, 1]);
        return OrdinaryTorchSharp.Microseconds(Architecture, inputs, targets, Batch, TorchSteps);
    }

    /// <summary>Microseconds per step and seed of an engine, data order and records of each epoch included.</summary>
    public double Microseconds(IEngine engine, int seeds, int steps)
    {
        var stepsPerEpoch = Batch == 0 ? 1 : Points / Batch;
        var recipe = new Recipe(new Adam(1e-3), Math.Max(1, steps / stepsPerEpoch)) { BatchSize = Batch };
        var data = Models.Points.Grid(Targets.Sinc, -1, 1, Points);
        var regression = new Regression(Architecture, recipe, data) { Recording = new() { LossEvery = stepsPerEpoch } };
        var starts = Enumerable.Range(0, seeds).Select(seed => new Streams("bench", seed))
            .Select(streams => new Start(streams.Seed, Initialisation.Default(Architecture, streams.Weights()), streams.Order)).ToArray();
        return Work.Microseconds(() => engine.Train(regression, starts)) / recipe.Steps(Points) / seeds;
    }
}
