using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.ClemsonA;

/// <summary>
/// 1-2, gradient norm. The report states: a dense net, training stopped at epoch 600, the norm falls fast for some 100 epochs, then slowly. It leaves
/// open the function, the net, the optimizer and the stop rule: here those of 1-1 (three functions, three nets, RMSprop, the siblings' stop rule), and
/// Adam. No arm is known to be the report's, so that a claim is decided where all arms decide it alike.
/// </summary>
public sealed class GradientNorm() : FunctionStudy(
    "clemson-a/1-2/gradnorm", "sin(5πx)/(5πx) on 300 points, the gradient's norm over 2,000 full-batch steps")
{
    /// <summary>The net that decides, the same trained by Adam, the other nets, and the first net on the other functions.</summary>
    public const string Mid = "mid", MidAdam = "Adam", Deep = "deep", Shallow = "shallow", OnSgn = "sgn", OnSigmoid = "sigmoid";

    /// <summary>Steps of a run; the report's ended at 600.</summary>
    public const int Budget = 2_000;

    /// <summary>Epoch at which the report's training stopped, and where it sees the fall slow down.</summary>
    public const int Stopped = 600, Slower = 100;

    /// <summary>The training points.</summary>
    public static readonly Points Data = ClemsonAFunction.On300Points(Targets.Sinc);

    private static readonly double[] Thresholds = [0.05, 0.02, 0.01, 0.005, 0.002, StopLoss, 0.0005];

    private static readonly Dictionary<string, Regression> Arms = new()
    {
        [Mid] = Arm(ClemsonANets.Mid, ClemsonAFunction.Optimizer),
        [MidAdam] = Arm(ClemsonANets.Mid, new Adam(ClemsonAFunction.Optimizer.LearningRate, ClemsonAFunction.Optimizer.WeightDecay)),
        [Deep] = Arm(ClemsonANets.Deep, ClemsonAFunction.Optimizer),
        [Shallow] = Arm(ClemsonANets.Shallow, ClemsonAFunction.Optimizer),
        [OnSgn] = Arm(ClemsonANets.Mid, ClemsonAFunction.Optimizer) with { Data = ClemsonAFunction.On300Points(Targets.Sgn) },
        [OnSigmoid] = Arm(ClemsonANets.Mid, ClemsonAFunction.Optimizer) with { Data = ClemsonAFunction.On300Points(Targets.Logistic) },
    };

    private static readonly OpenClaim<string>[] Claims =
    [
        new("fast-drop-first-100", FallsFast),
        new("slower-after-100", FallsSlowerAfter100),
        new("slower-after-100, and falls on until 600", (m, arm) => Compound.All(FallsSlowerAfter100(m, arm), FallsOn(m, arm))),
        new("stops-at-600", StopsAt600),
        new("slow-down-means-optimised", IsOptimisedAt100),
    ];

    private static readonly Margin Half = Margin.Ratio(2);

    /// <summary>Steps until the stop rule fires.</summary>
    public static Metric StepsToStop { get; } = ClemsonAFunction.StepsToStop with { Budget = Budget };

    /// <summary>Median norm of the first ten steps, and of twenty about the others.</summary>
    public static Metric FirstNorm { get; } = NormAt("1-10");

    /// <inheritdoc cref="FirstNorm"/>
    public static Metric NormAt100 { get; } = NormAt("91-110");

    /// <inheritdoc cref="FirstNorm"/>
    public static Metric NormAt600 { get; } = NormAt("591-610");

    /// <summary>Median loss of twenty steps.</summary>
    public static Metric LossAt100 { get; } = new("loss, steps 91-110", Tolerance.Exact);

    /// <inheritdoc cref="LossAt100"/>
    public static Metric LossAt600 { get; } = new("loss, steps 591-610", Tolerance.Exact);

    /// <summary>The norm at least halves in the first 100 steps.</summary>
    public static Evidence FallsFast(Measurements m, string arm) => m[arm, NormAt100].IsLowerThan(m[arm, FirstNorm], by: Half);

    /// <summary>A claim, whichever arm the report's run was like.</summary>
    public static Evidence InEveryArm(Measurements m, Func<Measurements, string, Evidence> claim) =>
        Compound.InEvery($"{claim(m, Mid).Claim}, and so in every other arm", Arms.Keys.Select(arm => claim(m, arm)));

    /// <summary>Per step the norm changes at least twice as much before step 100 as after.</summary>
    public static Evidence FallsSlowerAfter100(Measurements m, string arm) => Sweep
        .Of($"gradient norm of {arm}", "step", (5.5, m[arm, FirstNorm]), (Slower, m[arm, NormAt100]), (Stopped, m[arm, NormAt600]))
        .Flattens(Slower, by: Half);

    /// <summary>The norm falls until step 100 and on until 600.</summary>
    public static Evidence FallsOn(Measurements m, string arm) => Compound.All(
        m[arm, NormAt100].IsLowerThan(m[arm, FirstNorm], by: Margin.None), m[arm, NormAt600].IsLowerThan(m[arm, NormAt100], by: Margin.None));

    /// <summary>The stop rule fires within a quarter of step 600.</summary>
    public static Evidence StopsAt600(Measurements m, string arm) => m[arm, StepsToStop].StaysAt(Stopped, within: Margin.Ratio(1.25));

    /// <summary>The loss at step 100 is that at step 600 within 1 % of the target's variance.</summary>
    public static Evidence IsOptimisedAt100(Measurements m, string arm) =>
        m[arm, LossAt100].IsAboutEqualTo(m[arm, LossAt600], within: Margin.Absolute(0.01 * Arms[arm].Data.Variance));

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var arms = Train(lab, Arms.Select(arm => (arm.Key, arm.Value)));
        var measurements = Losses(lab, arms, Thresholds);
        foreach (var (name, _, runs) in arms)
        {
            measurements.Add(name, FirstNorm, runs.Select(run => LossCurve.Level(run.GradientNorm, 1, 10)));
            measurements.Add(name, NormAt100, runs.Select(run => LossCurve.Level(run.GradientNorm, 91, 110)));
            measurements.Add(name, NormAt600, runs.Select(run => LossCurve.Level(run.GradientNorm, 591, 610)));
            measurements.Add(name, LossAt100, runs.Select(run => LossCurve.Level(run.Loss, 91, 110)));
            measurements.Add(name, LossAt600, runs.Select(run => LossCurve.Level(run.Loss, 591, 610)));
            measurements.Add(name, StepsToStop, runs.Select(run => ClemsonAFunction.StopStep(run)));
        }

        double Median(Metric metric) => measurements[Mid, metric].Median;
        return new Findings(measurements, Figure.SideBySide(
            $"Median gradient norm: {Median(FirstNorm):0.00} in the first 10 steps, {Median(NormAt100):0.00} about step 100, {Median(NormAt600):0.00} about "
                + "step 600",
            Plots.OverSteps("gradient norm", "gradient norm", Of(run => run.GradientNorm)),
            Plots.OverSteps("loss", "mean squared error", Of(run => run.Loss))) with
        { Width = 1000 })
        {
            Notes =
            [
                "Function, net, optimizer and stop rule are inferred, as the report does not state them: the arms Adam, sgn and sigmoid train the mid net.",
                "In the report's 1-1 the mid net needs 9,000 epochs on this function, so the run that stops at 600 is another. A claim is decided where "
                    + "every arm decides it alike.",
            ],
            Tables = [("Verdicts by what is inferred", Choices.Verdicts(measurements, Claims, [.. Arms.Keys.Select(arm => (arm, arm))]))],
        };

        IEnumerable<(string, IEnumerable<float[]>)> Of(Func<Run, float[]> curve) =>
            arms.Where(arm => arm.Regression.Data == Data).Select(arm => (arm.Name, arm.Runs.Select(curve)));
    }

    private static Regression Arm(Architecture net, Optimizer optimizer) =>
        new(net, new Recipe(optimizer, Budget), Data) { Recording = new Recording { GradientNorm = true } };

    private static Metric NormAt(string steps) => new($"norm, steps {steps}", Tolerance.Exact);
}
