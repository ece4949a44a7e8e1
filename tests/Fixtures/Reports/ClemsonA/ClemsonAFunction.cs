using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// 1-1, simulate a function: nets of 8, 4 and 2 layers, RMSprop with rate 0.0012 and weight decay 1e-4, at most 20,000 epochs. The report leaves
/// open: the points (here 300 on [-1, 1], full batch), the layers' widths (see <see cref="Layers"/>) and its convergence criterion (here its
/// siblings' stop rule: loss below 0.001 and the last two changes below 1e-5).
/// </summary>
/// <param name="name">Last part of the study's id.</param>
/// <param name="formula">The function, for readers.</param>
/// <param name="target">The function.</param>
/// <param name="quality">What "converges better" is measured by; lower is better.</param>
public abstract class ClemsonAFunction(string name, string formula, Func<double, double> target, Metric quality) : FunctionStudy(
    $"clemson-a/1-1/{name}", $"{formula} on 300 points, nets of 8, 4 and 2 layers with 861, 752 and 751 parameters, full-batch RMSprop")
{
    private readonly Points data = On300Points(target);

    /// <summary>Smallest difference that matters.</summary>
    public static Margin TenPercent { get; } = Margin.Ratio(1.1);

    /// <summary>Steps until the stop rule fires.</summary>
    public static Metric StepsToStop { get; } = new("steps to stop rule", Tolerance.Exact, "steps", Steps);

    /// <summary>Median loss of a hundred steps, long before the last.</summary>
    public static Metric LossAt1000 { get; } = new("loss, steps 951-1050", Tolerance.Exact);

    /// <summary>The report's optimizer.</summary>
    public static RmsProp Optimizer { get; } = new(0.0012, WeightDecay: 1e-4);

    /// <summary>Losses between the first steps and the last.</summary>
    protected abstract IReadOnlyList<double> Thresholds { get; }

    /// <summary>The study's claims, for any reading of the layers.</summary>
    protected virtual IReadOnlyList<OpenClaim<Layers>> Claims =>
    [
        new("deeper-converges-better", (m, layers) => DeeperConvergesBetter(m, quality, layers)),
        new("deeper-converges-better, each net before the next", (m, layers) => Extremes.Ascend(m.Of(quality, layers.DeepestFirst), by: TenPercent)),
    ];

    /// <summary>Variance of the function on its points.</summary>
    protected double Variance => data.Variance;

    /// <summary>
    /// The nets of 8 and of 4 layers are better than that of 2. In the report's own numbers that of 8 is behind that of 4, so that "more layers, better" cannot
    /// be meant of each next two.
    /// </summary>
    public static Evidence DeeperConvergesBetter(Measurements m, Metric quality, Layers layers) => DeeperConvergesBetter(m, quality, layers, TenPercent);

    /// <inheritdoc cref="DeeperConvergesBetter(Measurements, Metric, Layers)"/>
    protected static Evidence DeeperConvergesBetter(Measurements m, Metric quality, Layers layers, Margin by) => Compound.All(
        m[layers.DeepName, quality].IsLowerThan(m[Layers.Shallow, quality], by), m[layers.MidName, quality].IsLowerThan(m[Layers.Shallow, quality], by));

    /// <summary>300 points of a function.</summary>
    public static Points On300Points(Func<double, double> target) => Points.Grid(target, -1, 1, 300);

    /// <summary>First step at which the siblings' stop rule fires.</summary>
    /// <param name="run">One net's.</param>
    /// <param name="loss">Below which the rule may fire.</param>
    public static double StopStep(Run run, double loss = StopLoss) => LossCurve.FirstSettled(run.Loss, loss, change: 1e-5, changes: 2);

    /// <summary>Readings of the layers that are trained; the first decides.</summary>
    protected virtual IReadOnlyList<Layers> Readings(Lab lab) => lab.ByTier([Layers.Inferred, Layers.EqualSize], Layers.All);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var (readings, recipe) = (Readings(lab), new Recipe(Optimizer, Steps));
        var arms = Train(lab, readings
            .SelectMany(layers => layers.Nets)
            .Append((Name: Layers.Shallow, Net: ClemsonANets.Shallow))
            .Select(n => (n.Name, new Regression(n.Net, recipe, data))));

        var measurements = Losses(lab, arms, Thresholds);
        foreach (var (name, _, runs) in arms)
        {
            measurements.Add(name, LossAt1000, runs.Select(run => LossCurve.Level(run.Loss, 951, 1050)));
            measurements.Add(name, StepsToStop, runs.Select(run => StopStep(run)));
        }

        var deciding = readings[0].DeepestFirst;
        var title = $"Median {quality.Name}: {measurements.Medians(quality, deciding)}";
        return new Findings(measurements, LossAndFits(title, data, [.. arms.Where(arm => deciding.Contains(arm.Name))]))
        {
            Notes = ["Points, widths and convergence criterion are inferred, as the report does not state them."],
            Tables = [("Verdicts by the layers inferred", Choices.Verdicts(measurements, Claims, [.. readings.Select(layers => (layers.Title, layers))]))],
        };
    }
}
