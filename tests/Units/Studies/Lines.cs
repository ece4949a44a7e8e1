using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Units.Studies;

/// <summary>A linear net on a line, with a small and a large learning rate; more steps at the paper tier.</summary>
public sealed class Lines() : Study("units/1-1/lines", "A line")
{
    public static readonly Metric Final = new("final loss", Tolerance.Exact);

    private static readonly Architecture Net = Architecture.Mlp(Activation.Identity, 1, 1);

    public override Escalation Seeds(Tier tier) => tier == Tier.Quick ? Escalation.Fixed(16) : new([8, 16], [0.5, 0.5]);

    protected override Findings Measure(Lab lab)
    {
        var steps = lab.ByTier(50, 100);
        var runs = lab.Train(new Dictionary<string, Regression> { ["slow"] = Of(0.001, steps), ["fast"] = Of(0.1, steps) });
        return Found(lab, runs);
    }

    public static Regression Of(double rate, int steps) => new(Net, new Recipe(new Sgd(rate), steps), Points.Grid(x => 3 * x, -1, 1, 20));

    public static Findings Found(Lab lab, IReadOnlyDictionary<string, IReadOnlyList<Run>> runs)
    {
        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (condition, seeds) in runs)
            measurements.Add(condition, Final, seeds.Select(run => (double)run.Loss[^1]));
        return new Findings(measurements, Figure.Curves("lines", "x", "y", [Band.Line("line", [0, 1], [0, 1])]));
    }
}
