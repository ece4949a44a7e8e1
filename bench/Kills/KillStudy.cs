using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;
using Reproducibility.Snapshots;

namespace Reproducibility.Bench.Kills;

/// <summary>Small nets on a sine: many short trainings, the last of which go on from the first.</summary>
public sealed class KillStudy() : Study("bench/1-1/kills", "Small nets on a sine")
{
    private const int Number = 8, Steps = 300;
    private static readonly Metric Final = new("final loss", Tolerance.Exact);
    private static readonly Points Data = Points.Grid(x => Math.Sin(3 * x), -1, 1, 50);

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
        var measurements = new Measurements(lab.Seeds);
        foreach (var condition in conditions.Keys)
        {
            measurements.Add(condition, Final, again[condition].Select(run => (double)run.Loss[^1]));
            measurements.Add($"{condition}, looked at", Final, looks[condition].Select(look => look.Sum));
        }

        var figure = Figure.Curves("Loss", "step", "loss", [Band.Line("a seed", [0, Steps - 1], [first["4 wide"][0].Loss[0], first["4 wide"][0].Loss[^1]])]);
        return new Findings(measurements, figure);
    }

    private static Regression Of(int width) => new(Architecture.Mlp(Activation.Tanh, 1, width, 1), new Recipe(new Adam(0.01), Steps), Data);

    /// <summary>What is computed from a training.</summary>
    public sealed record Look(double Sum);
}
