using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-2, gradient norm: the first phase of <see cref="GradNorm"/> alone, 30,000 steps on the loss. Its claim hangs on the seed, so it takes many seeds.
/// Recorded by the report in one run: a norm of 9 at the start, about 0.42 at step 30,000.
/// </summary>
public sealed class GradNormFirstPhase() : Study(
    "li/1-2/grad-norm-first-phase", "2x cos(x) + 2 on 2,000 points, 251 parameters, 30,000 full-batch Adam steps on the loss")
{
    /// <summary>What is trained.</summary>
    public const string FirstPhase = "first phase";

    /// <summary>Steps between two records, and records that a level is the median of.</summary>
    internal const int Every = 100, Records = 10;

    /// <summary>The optimizer and its steps.</summary>
    internal static Recipe FirstRecipe { get; } = new(new Adam(1e-4), 30_000);

    /// <summary>The training points.</summary>
    internal static Points TrainingPoints { get; } = Points.Grid(Targets.Wave, -1, 10, 2_000);

    /// <summary>What is written down of a run.</summary>
    internal static Recording Recorded { get; } = new() { LossEvery = Every, GradientNorm = true };

    /// <summary>Gradient norm at step 30,000: the median over the last 1,000 steps before, every hundredth looked at.</summary>
    public static Metric NormBefore { get; } = new("norm at step 30,000", Tolerance.Exact);

    /// <summary>The same as a share of the norm at the start.</summary>
    public static Metric NormShareBefore { get; } = new("norm at step 30,000 over start", Tolerance.Exact);

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var runs = Train(lab, goOn: false);
        var measurements = new Measurements(lab.Seeds, lab.Tier);
        AddNorms(measurements, runs, Starts(runs));
        var shares = measurements[FirstPhase, NormShareBefore];
        var below = shares.Values.Count(share => share < SmallestDifferences.NearZero);
        return new Findings(measurements, Plots.Sorted(
            $"The norm is below {SmallestDifferences.NearZero} of its start in {below} of {lab.Seeds.Count} seeds",
            NormShareBefore,
            [("seeds", shares)],
            SmallestDifferences.NearZero,
            logY: true))
        {
            Notes = ["The study of both phases is li/1-2/grad-norm."],
            Tables =
            [
                .. Choices.Flips(
                    "almost-zero-at-30000",
                    "share of the start",
                    SmallestDifferences.NearZeros.Select(share => (share, AlmostZero(measurements, share)))),
            ],
        };
    }

    /// <summary>That the norm is below a share of its start after the first phase.</summary>
    public static Evidence AlmostZero(Measurements m, double share = SmallestDifferences.NearZero) => m[FirstPhase, NormShareBefore].IsBelow(share);

    /// <summary>Trains the first phase on every seed.</summary>
    /// <param name="lab">Where.</param>
    /// <param name="goOn">Whether a second phase follows, which takes over the optimizer's state.</param>
    internal static IReadOnlyList<Run> Train(Lab lab, bool goOn)
    {
        var net = LiNets.GradientNorm;
        var regression = new Regression(net, FirstRecipe, TrainingPoints) { Recording = Recorded with { ParametersAfter = [0], State = goOn } };
        return lab.Train(
            new Dictionary<string, Regression> { [FirstPhase] = regression },
            (_, seed) => lab.Start(net, seed) with { Parameters = Initialisation.GlorotUniform(net, lab.Streams(seed).Weights()) })[FirstPhase];
    }

    /// <summary>Loss and gradient norm where the runs began.</summary>
    internal static IReadOnlyList<(double Loss, double GradientNorm)> Starts(IReadOnlyList<Run> runs) =>
        LossSurface.At(LiNets.GradientNorm, TrainingPoints, runs.Select(run => run.Snapshots[0]));

    /// <summary>Adds the norm after the first phase.</summary>
    internal static void AddNorms(
        Measurements measurements, IReadOnlyList<Run> runs, IReadOnlyList<(double Loss, double GradientNorm)> starts)
    {
        double[] norms = [.. runs.Select(run => LossCurve.FinalLevel(run.GradientNorm, Records))];
        measurements.Add(FirstPhase, NormBefore, norms);
        measurements.Add(FirstPhase, NormShareBefore, norms.Zip(starts, (norm, start) => norm / start.GradientNorm));
    }
}
