using Reproducibility.Fixtures.Studies;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Demo;

/// <summary>1-1: x² on 40 points, 500 full-batch steps. Recorded by the report in one run: final losses 0.09 (one unit) and 0.0001 (16 units).</summary>
public sealed class Parabola() : FunctionStudy("demo/1-1/parabola", "x² on 40 points, nets of 1 and of 16 hidden units, 500 full-batch Adam steps")
{
    public const string Narrow = "1 unit", Wide = "16 units";

    public static Points Data { get; } = Points.Grid(x => x * x, -1, 1, 40);

    protected override Findings Measure(Lab lab)
    {
        var arms = Train(lab, [(Narrow, Fit(hidden: 1)), (Wide, Fit(hidden: 16))]);
        var measurements = Losses(lab, arms, thresholds: [0.01]);
        return new Findings(measurements, LossAndFits($"Median final loss: {measurements.Medians(FinalLoss, Narrow, Wide)}", Data, arms));
    }

    private static Regression Fit(int hidden) => new(Architecture.Mlp(Activation.Tanh, 1, hidden, 1), new Recipe(new Adam(1e-2), 500), Data);
}
