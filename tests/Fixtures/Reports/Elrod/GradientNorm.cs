using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-2, gradient norm: sin(5 pi x) / (5 pi x) on 300 points, full batch, Adam. The text gives 1501 parameters in two layers (1-500-1), the code and
/// both recorded curves are a net 1-256-128-64-1. Recorded by the report in two runs: loss below 0.001 after 281 and about 410 steps, then some 20
/// bursts of the norm, up to 20 times its median.
/// </summary>
public sealed class GradientNorm() : FunctionStudy(
    "elrod/1-2/gradnorm", "sin(5πx)/(5πx) on 300 points, the gradient's norm over 2,500 full-batch Adam steps")
{
    /// <summary>The net of the report's curves at its learning rate, and the one that its text describes.</summary>
    public const string Coded = "1-256-128-64-1, lr 0.0005", Stated = "1-500-1 as in the text, lr 0.0005";

    /// <summary>Steps of a run.</summary>
    public const int Budget = 2_500;

    /// <summary>End of the range in which the report sees the net converge.</summary>
    public const int Converged = 1_000;

    /// <summary>Where a burst begins, in medians.</summary>
    public const double Burst = 5;

    /// <summary>Rate of the report, and a fifth of it.</summary>
    public const double Rate = 5e-4, SmallerRate = 1e-4;

    private static readonly double[] Thresholds = [0.05, 0.02, 0.01, 0.005, 0.002, StopLoss, 0.0005, 0.0002];

    /// <summary>The training points.</summary>
    public static Points Data { get; } = Points.Grid(Targets.Sinc, -1, 1, 300);

    /// <summary>Start of the earlier of the two ranges that the text's "500-100" can mean; the later one ends at <see cref="Converged"/>.</summary>
    private const int ConvergedFrom = 100, Between = 500;

    /// <summary>On a linear axis the loss lies on its plateau once it has made this share of its fall.</summary>
    private const double Fallen = 0.99;

    private static readonly double[] Shares = [0.9, 0.95, 0.98, Fallen, 0.995, 0.998, 0.999];

    /// <summary>Steps until the loss has made a share of its whole fall.</summary>
    public static Metric StepsToFall(double share = Fallen) =>
        new($"{share:0.###}", Tolerance.Exact, "steps", Budget) { Group = "Steps to a share of the loss's fall" };

    /// <summary>How often the norm bursts after the step at which the report has the net converged.</summary>
    public static Metric LateBursts { get; } = new($"bursts after step {Converged}", Tolerance.Exact);

    /// <summary>Highest over median norm after that step.</summary>
    public static Metric Height { get; } = new($"highest/median norm after step {Converged}", Tolerance.Exact);

    /// <summary>Highest norm after that step.</summary>
    public static Metric Peak { get; } = new($"highest norm after step {Converged}", Tolerance.Exact);

    /// <summary>Median norm after that step.</summary>
    public static Metric Typical { get; } = new($"median norm after step {Converged}", Tolerance.Exact);

    private static readonly OpenClaim<string>[] NetClaims = [new("converges-500-to-1000", Converges), new("oscillates-after-convergence", Oscillates)];

    /// <summary>The loss reaches its plateau within the report's range, read both ways.</summary>
    public static Evidence Converges(Measurements m, string net) => m[net, StepsToFall()].StaysWithin(ConvergedFrom, Converged);

    /// <summary>The norm keeps bursting: every 250 steps at least; on the report's curves every 60 to 200.</summary>
    public static Evidence Oscillates(Measurements m, string net) => m[net, LateBursts].IsAtLeast((Budget - Converged) / 250.0);

    /// <summary>At a fifth of the rate the bursts are fewer, or lower against the run's own median.</summary>
    public static Evidence SmallerRateCalms(Measurements m) => Compound.Any(FewerBursts(m), LowerBursts(m));

    private static Evidence FewerBursts(Measurements m) => m[At(SmallerRate), LateBursts].IsLowerThan(m[Coded, LateBursts], by: Margin.Ratio(1.5));

    private static Evidence LowerBursts(Measurements m) => m[At(SmallerRate), Height].IsLowerThan(m[Coded, Height], by: Margin.Ratio(1.5));

    /// <summary>Name of the arm of the coded net at a learning rate.</summary>
    public static string At(double rate) => $"1-256-128-64-1, lr {rate:0.######}";

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        double[] rates = lab.ByTier<double[]>([Rate, SmallerRate], [Rate, 2.5e-4, SmallerRate, 5e-5]);
        var arms = Train(lab, [
            .. rates.Select(rate => (At(rate), Arm(ElrodNets.GradientNorm, rate))),
            (Stated, Arm(ElrodNets.GradientNormStated, Rate)),
        ]);

        var measurements = Losses(lab, arms, Thresholds);
        foreach (var (name, _, runs) in arms)
        {
            foreach (var share in Shares)
                measurements.Add(name, StepsToFall(share), runs.Select(run => (double)LossCurve.FallenBy(run.Loss, share)));
            var late = runs.Select(run => run.GradientNorm[Converged..]).ToArray();
            measurements.Add(name, LateBursts, late.Select(norm => (double)Bursts.Count(norm, above: Burst)));
            measurements.Add(name, Height, late.Select(norm => Bursts.Height(norm)));
            measurements.Add(name, Peak, late.Select(norm => (double)norm.Max()));
            measurements.Add(name, Typical, late.Select(norm => LossCurve.FinalLevel(norm, norm.Length)));
        }

        var title = $"Bursts of the gradient norm after step {Converged}, medians: "
            + string.Join(", ", rates.Select(rate => $"{measurements[At(rate), LateBursts].Median:0} at learning rate {rate:0.######}"));
        return new Findings(measurements, Figure.SideBySide(
            title,
            Figure.Curves(
                $"one seed ({lab.Seeds[0]})", "step", "gradient norm", rates.Select(rate => OneSeed(arms.Single(a => a.Name == At(rate)), rate)), logY: true),
            Figure.Dots("every seed", "bursts", rates.Select(rate => new Strip($"lr {rate:0.######}", [.. measurements[At(rate), LateBursts].Values]))),
            Figure.PairedDifferences(
                "each seed at the higher rate less itself at a lower",
                "difference in bursts",
                rates.Skip(1).Select(rate => Strip.Difference($"lr {Rate:0.######} − {rate:0.######}",
                    [.. measurements[At(Rate), LateBursts].Values], [.. measurements[At(rate), LateBursts].Values])))) with
        { Width = 1300 })
        {
            Notes = ["The claims are judged on the net of the report's code and curves; its text describes another, kept as an arm."],
            Tables =
            [
                ("Verdicts by net", Choices.Verdicts(measurements, NetClaims, [("1-256-128-64-1", Coded), ("1-500-1", Stated)])),
                .. Choices.Flips(
                    "converges-500-to-1000",
                    "share of the fall",
                    Shares.Select(s => (s, measurements[Coded, StepsToFall(s)].StaysWithin(ConvergedFrom, Converged)))),
                Reading.Table(
                    FindingTolerance,
                    new("converges-500-to-1000", "100 to 1000, either reading", Converges(measurements, Coded)),
                    new("converges-500-to-1000", "500 to 1000", measurements[Coded, StepsToFall()].StaysWithin(Between, Converged)),
                    new("converges-500-to-1000", "100 to 500", measurements[Coded, StepsToFall()].StaysWithin(ConvergedFrom, Between)),
                    new("oscillation-from-lr", "fewer or lower", SmallerRateCalms(measurements)),
                    new("oscillation-from-lr", "fewer", FewerBursts(measurements)),
                    new("oscillation-from-lr", "lower in medians", LowerBursts(measurements))),
            ],
        };

        static Regression Arm(Architecture net, double rate) =>
            new(net, new Recipe(new Adam(rate, WeightDecay: 1e-4), Budget), Data) { Recording = new Recording { GradientNorm = true } };
    }

    private static Band OneSeed(Fitted arm, double rate)
    {
        var norm = arm.Runs[0].GradientNorm;
        return Band.Line($"lr {rate:0.######}", [.. norm.Select((_, i) => i + 1.0)], [.. norm.Select(v => (double)v)]);
    }
}
