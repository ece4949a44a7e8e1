using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using Reproducibility.Snapshots;

namespace Reproducibility.Bench.Kills;

/// <summary>
/// Small nets: many short trainings on a sine, the last of which go on from the first, and longer ones on images, which are kept on the way.
/// </summary>
public sealed class KillStudy() : Study("bench/1-1/kills", "Small nets on a sine and on stripes")
{
    private const int Number = 8, Steps = 300, Images = 200, Side = 8, Epochs = 60;
    private const string Stripes = "stripes";
    private static readonly Metric Final = new("final loss", Tolerance.Exact);
    private static readonly Points Data = Points.Grid(x => Math.Sin(3 * x), -1, 1, 50);

    /// <summary>Stripes along or across, of many shades.</summary>
    private static readonly ImageSet Striped = new(
        Stripes,
        [.. Enumerable.Range(0, Images * Side * Side).Select(i => (byte)((i / (i / Side / Side % 2 == 0 ? 1 : Side) % 2 * 128) + i / Side / Side % 100))],
        [.. Enumerable.Range(0, Images).Select(i => (byte)(i % 2))],
        1,
        Side,
        Side,
        2);

    private static readonly ImageProtocol Protocol = new(new(Images / 2, Images / 4, Epochs, 10), new(Images / 2, Images / 4, Epochs, 10))
    {
        Images = (_, _) => Striped,
        Augmented = true,
    };

    /// <inheritdoc/>
    public override Escalation Seeds(Tier tier) => Escalation.Fixed(Number);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var conditions = new[] { 4, 8, 16, 32 }.ToDictionary(width => $"{width} wide", Of);
        var first = lab.Train(conditions);
        var looks = lab.Each<Look>("look", [.. conditions.Keys], (condition, seeds) =>
            [.. seeds.Select(seed => new Look(first[condition].Single(run => run.Seed == seed).Loss.Sum()))]);
        var again = lab.Train(conditions, stage: "again");
        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var condition in conditions.Keys)
        {
            measurements.Add(condition, Final, again[condition].Select(run => (double)run.Loss[^1]));
            measurements.Add($"{condition}, looked at", Final, looks[condition].Select(look => look.Sum));
        }

        var images = lab.Train(new Dictionary<string, Classification> { [Stripes] = OfStripes(lab) }, stage: Stripes)[Stripes];
        measurements.Add(Stripes, Final, images.Select(run => run.Running[^1].Loss));
        var figure = Figure.Curves("Loss", "step", "loss", [Band.Line("a seed", [0, Steps - 1], [first["4 wide"][0].Loss[0], first["4 wide"][0].Loss[^1]])]);
        return new Findings(measurements, figure);
    }

    private static Regression Of(int width) => new(Architecture.Mlp(Activation.Tanh, 1, width, 1), new Recipe(new Adam(0.01), Steps), Data);

    private static Classification OfStripes(Lab lab)
    {
        var net = new Architecture(
            new Shape(1, Side, Side), new Conv(1, 8, 3, 1), Activation.Relu, new MaxPool(2), new Flatten(), new Dropout(0.2), new Dense(128, 2));
        return new(net, Protocol.Budget(lab.Tier).Recipe(new Adam(1e-3)), Protocol, Protocol.Of(lab));
    }

    /// <summary>What is computed from a training.</summary>
    public sealed record Look(double Sum);
}
