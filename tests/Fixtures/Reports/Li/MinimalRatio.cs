using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-2, minimal ratio: 2 x cos(x) + 2 on 2,000 points, Adam 1e-4, 30,000 full-batch steps, then the norm. Recorded by the report in 100 runs: 62
/// losses below 0.1, 13 at 0.36 to 0.67, 15 at 1.74, 4 at 2.2, 6 at 18 to 27 (cut off its figure); ratio 0.105 to 0.59. As run the ratio is the share
/// of eigenvalues exactly 0 in the Hessian's blocks of the three hidden kernels. That is the share of weights whose rows are zero: those at dead
/// units.
/// </summary>
public sealed class MinimalRatio() : MinimalRatioStudy(
    "li/1-2/min-ratio", "2x cos(x) + 2, 1-10-10-10-1 ReLU, 30,000 full-batch Adam steps, eigenvalues of the full Hessian")
{
    /// <summary>As the report does: of the records from step 20,000 on, the last 5,000 steps on the norm among them, that of the least norm.</summary>
    public const string Stated = "least norm on the way";

    /// <summary>Where the norm is minimised by Newton steps; at step 30,000; and a deeper net there.</summary>
    public const string Minimised = "norm minimised", Trained = "after training", Deeper = "five hidden layers, after training";

    /// <summary>Range of the ratio, and of the loss, that the text gives.</summary>
    public const double LowestRatio = 0.2, HighestRatio = 0.6, HighestLoss = 2;

    /// <summary>Runs that a statement of where they lie speaks of; the report has 90 of its 100 losses in its range.</summary>
    private const double Most = 0.8;

    /// <summary>
    /// In a compact cloud most runs are near the median: within a fifth of the report's axis, 0 to 10, in loss, and within a fifth of its own in
    /// ratio.
    /// </summary>
    private const double CloudLoss = 2, CloudRatio = 0.2;

    private const int Steps = 30_000, NormSteps = 5_000, RecordsFrom = 20_000, Every = 100, SearchSteps = 6, Cells = 100;

    private const double NormFactor = 1e-5;

    private static readonly double[] LossFactors = [1.5, 2, 3, 10, 30, 100], LossDistances = [0.1, 0.5, 1, CloudLoss, 5],
        RatioDistances = [0.05, 0.1, 0.15, CloudRatio, 0.3];

    private const double HalfCell = 5.5 / Cells;

    private static readonly double[] LossShares = [0.5, 0.75, Most, 0.85, 0.9];

    /// <summary>
    /// The report's minimal ratio: the share of eigenvalues that are zero, as of weights of hidden kernels whose row in their kernel's block is zero.
    /// </summary>
    public static Metric ZeroRows { get; } = new("minimal ratio: zero rows of hidden kernels", Tolerance.Absolute(0.02));

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        // Mid-points at the quick tier: the ends of so coarse a grid would count twenty times as much as among the report's points.
        var data = lab.ByTier(Points.Grid(Targets.Wave, -1 + HalfCell, 10 - HalfCell, Cells), Points.Grid(Targets.Wave, -1, 10, 2_000));
        var recipe = new Recipe(new Adam(1e-4), Steps);
        var (net, deeper) = (LiNets.GradientNorm, LiNets.GradientNormDeeper);
        var records = new Recording
        { LossEvery = Every, State = true, ParametersAfter = [.. Enumerable.Range(0, (Steps - RecordsFrom) / Every).Select(i => RecordsFrom + i * Every)] };
        var runs = lab.Train(
            new Dictionary<string, Regression> { [Trained] = new(net, recipe, data) { Recording = records }, [Deeper] = new(deeper, recipe, data) },
            (condition, seed) => lab.Start(condition == Trained ? net : deeper, seed, Initialisation.GlorotUniform));
        var turns = runs[Trained].ToDictionary(run => run.Seed);
        var onNorm = new Regression(net, recipe with { Epochs = NormSteps }, data)
        {
            NormFactor = NormFactor,
            GoesOnFrom = seed => turns[seed].State!,
            Recording = new Recording { LossEvery = Every, ParametersAfter = [.. Enumerable.Range(0, NormSteps / Every).Select(i => i * Every)] },
        };
        var after = lab.Train(
            new Dictionary<string, Regression> { ["on the norm"] = onNorm },
            (_, seed) => new Start(seed, turns[seed].Parameters, lab.Streams(seed).Order)).Single().Value;
        Run[] least =
            [.. runs[Trained].Zip(after, (first, second) => first with { Parameters = OfLeastNorm(net, data, [.. first.Snapshots, .. second.Snapshots]) })];

        var measurements = Spectra(
            lab,
            [
                new Look(Stated, net, data, least),
                new Look(Minimised, net, data, runs[Trained], SearchSteps),
                new Look(Trained, net, data, runs[Trained]),
                new Look(Deeper, deeper, data, runs[Deeper]),
            ]);
        foreach (var (condition, rows) in new[] { (Stated, least), (Trained, [.. runs[Trained]]) })
            measurements.Add(
                condition, ZeroRows, rows.Select(run => ShareOfZeroRows(net, LossCurvature.At(net, [.. run.Parameters.Select(v => (double)v)], data).Hessian)));
        var losses = measurements[Stated, Loss];

        return new Findings(measurements, LossAgainstRatio(
            $"{losses.Values.Count(loss => loss <= HighestLoss)} of {losses.Seeds} losses are at most {HighestLoss}; the report's ratio has a median of "
                + $"{measurements[Stated, ZeroRows].Median:0.00}",
            measurements,
            Stated,
            Deeper))
        {
            Notes =
            [
                .. lab.Tier == Tier.Quick
                    ? [$"Scaled down from 2,000 points to the mid-points of {Cells} equal cells of the same range."]
                    : Array.Empty<string>(),
                $"The claims are of the record with the least norm from step {RecordsFrom:#,0} on, as in the report, {NormSteps:#,0} steps of Adam on the "
                    + $"norm among them; beside it the norm is minimised in at most {SearchSteps} damped Newton steps.",
            ],
            Tables =
            [
                NormsReached(measurements),
                Reading.Table(
                    FindingTolerance,
                    new("ratio-range", "share of zero eigenvalues, the report's definition", InRange(measurements[Stated, ZeroRows])),
                    new("ratio-range", "share of positive eigenvalues", InRange(measurements[Stated, Positive])),
                    new("ratio-range", "share of positive eigenvalues, norm minimised", InRange(measurements[Minimised, Positive])),
                    new("loss-range", "least norm on the way", LossInRange(measurements)),
                    new("loss-range", "norm minimised by Newton steps", LossInRange(measurements, arm: Minimised)),
                    new("concentrated", "on linear axes, the report's ratio", IsCloud(measurements)),
                    new("concentrated", "losses on a logarithmic axis, a factor 3", LossesWithin(measurements, 3)),
                    new(
                        "loss-large-because-shallow",
                        "a deeper net's losses are lower",
                        measurements[Deeper, Loss].IsLowerThan(measurements[Trained, Loss], by: Margin.Ratio(1.1))),
                    new("loss-large-because-shallow", "losses are large: 0.1 and more", measurements[Stated, Loss].IsAtLeast(0.1))),
                .. Choices.Flips("loss-range", "share of runs", LossShares.Select(share => (share, LossInRange(measurements, share)))),
                .. Choices.Flips("concentrated", "distance of losses", LossDistances.Select(distance => (distance, IsCloud(measurements, loss: distance)))),
                .. Choices.Flips("concentrated", "distance of ratios", RatioDistances.Select(distance => (distance, IsCloud(measurements, ratio: distance)))),
                .. Choices.Flips(
                    "concentrated, on a logarithmic axis", "factor of losses", LossFactors.Select(factor => (factor, LossesWithin(measurements, factor)))),
            ],
        };
    }

    /// <summary>Most ratios lie in the range that the text gives.</summary>
    public static Evidence InRange(Metrics.Judging.Sample ratio) =>
        ratio.HoldsInMost($"in {LowestRatio} to {HighestRatio}", v => v is >= LowestRatio and <= HighestRatio);

    /// <summary>The losses lie in the range that the text gives, in more than a share of all runs.</summary>
    public static Evidence LossInRange(Measurements m, double share = Most, string arm = Stated) =>
        m[arm, Loss].HoldsInMoreThan(share, $"at most {HighestLoss}", loss => loss <= HighestLoss);

    /// <summary>Losses and ratios of most runs lie near their medians, on linear axes.</summary>
    public static Evidence IsCloud(Measurements m, double loss = CloudLoss, double ratio = CloudRatio) => Compound.All(
        FromMedian(m[Stated, Loss]).HoldsInMoreThan(Most, $"at most {loss}", distance => distance <= loss),
        FromMedian(m[Stated, ZeroRows]).HoldsInMoreThan(Most, $"at most {ratio}", distance => distance <= ratio));

    private static Evidence LossesWithin(Measurements m, double factor) => m[Stated, Loss]
        .Map($"factor of loss of {Stated} from the median", "", loss => Math.Max(loss / m[Stated, Loss].Median, m[Stated, Loss].Median / loss))
        .HoldsInMoreThan(Most, $"at most {factor}", v => v <= factor);

    private static Metrics.Judging.Sample FromMedian(Metrics.Judging.Sample sample) =>
        sample.Map($"distance of {sample.Name} from the median", sample.Unit, v => Math.Abs(v - sample.Median));

    private static float[] OfLeastNorm(Architecture net, Points data, IReadOnlyList<float[]> rows) =>
        rows[LossSurface.At(net, data, rows).Index().MinBy(at => at.Item.GradientNorm).Index];

    private static double ShareOfZeroRows(Architecture net, double[] hessian)
    {
        var kernels = net.Slices.SkipLast(1).ToArray();
        return (double)kernels.Sum(k => Enumerable.Range(k.Weights, k.Layer.Weights).Count(row =>
            !hessian.AsSpan(row * net.Parameters + k.Weights, k.Layer.Weights).ContainsAnyExcept(0))) / kernels.Sum(k => k.Layer.Weights);
    }
}
