using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Li;

/// <summary>
/// 1-2, minimal ratio: 2 x cos(x) + 2 on 2,000 points, Adam 1e-4, 30,000 full-batch steps, then the norm. Recorded by the report in 100 runs: 62 losses below 0.1, 13
/// at 0.36 to 0.67, 15 at 1.74, 4 at 2.2, 6 at 18 to 27 (cut off its figure); ratio 0.105 to 0.59. As run the ratio is the share of eigenvalues exactly 0 in the
/// Hessian's blocks of the three hidden kernels, which is the share of weights whose rows are zero: those at dead units.
/// </summary>
public sealed class MinimalRatio() : MinimalRatioStudy(
    "li/1-2/min-ratio", "2x cos(x) + 2, 1-10-10-10-1 ReLU, 30,000 full-batch Adam steps, eigenvalues of the full Hessian")
{
    /// <summary>As stated; before the norm is minimised; and a deeper net.</summary>
    public const string Stated = "norm minimised", Trained = "after training", Deeper = "five hidden layers, after training";

    /// <summary>Range of the ratio, and of the loss, that the text gives.</summary>
    public const double LowestRatio = 0.2, HighestRatio = 0.6, HighestLoss = 2;

    /// <summary>In a compact cloud nine of ten runs have a loss within this factor of the median, and a ratio within that distance.</summary>
    public const double CloudLoss = 3, CloudRatio = 0.1;

    private const int Steps = 30_000, SearchSteps = 6, Cells = 100;

    private const double HalfCell = 5.5 / Cells;

    private static readonly double[] LossShares = [0.5, 0.75, 0.9];

    /// <summary>Share of weights of the hidden kernels whose row in their kernel's block of the Hessian is zero.</summary>
    public static Metric ZeroRows { get; } = new("zero rows of hidden kernels, as run", Tolerance.Absolute(0.02));

    /// <summary>The larger of loss over median loss and its inverse.</summary>
    public static Metric LossFactor { get; } = new("factor from the median loss", Tolerance.Percent(25));

    /// <summary>Distance from the median ratio.</summary>
    public static Metric RatioDistance { get; } = new("distance from the median ratio", Tolerance.Absolute(0.02));

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        // Mid-points at the quick tier: the ends of so coarse a grid would count twenty times as much as among the report's points.
        var data = lab.ByTier(Points.Grid(Targets.Wave, -1 + HalfCell, 10 - HalfCell, Cells), Points.Grid(Targets.Wave, -1, 10, 2_000));
        var recipe = new Recipe(new Adam(1e-4), Steps);
        var (net, deeper) = (LiNets.GradientNorm, LiNets.GradientNormDeeper);
        var runs = lab.Train(
            new Dictionary<string, Regression> { [Trained] = new(net, recipe, data), [Deeper] = new(deeper, recipe, data) },
            (condition, seed) => lab.Start(condition == Trained ? net : deeper, seed, Initialisation.GlorotUniform));

        var measurements = Spectra(
            lab, new Look(Stated, net, data, runs[Trained], SearchSteps), new Look(Trained, net, data, runs[Trained]), new Look(Deeper, deeper, data, runs[Deeper]));
        var (losses, ratios) = (measurements[Stated, Loss], measurements[Stated, Positive]);
        measurements.Add(Stated, LossFactor, losses.Values.Select(loss => Math.Max(loss / losses.Median, losses.Median / loss)));
        measurements.Add(Stated, RatioDistance, ratios.Values.Select(ratio => Math.Abs(ratio - ratios.Median)));
        measurements.Add(Trained, ZeroRows, runs[Trained].Select(run => ShareOfZeroRows(net, LossCurvature.At(net, [.. run.Parameters.Select(v => (double)v)], data).Hessian)));

        return new Findings(measurements, LossAgainstRatio(
            $"{losses.Values.Count(loss => loss <= HighestLoss)} of {losses.Seeds} losses are at most {HighestLoss}; rank correlation with the ratio {Correlation(measurements, Stated):0.00}",
            measurements,
            Stated,
            Deeper))
        {
            Notes =
            [
                .. lab.Tier == Tier.Quick ? [$"Scaled down from 2,000 points to the mid-points of {Cells} equal cells of the same range."] : Array.Empty<string>(),
                $"The norm is minimised in at most {SearchSteps} damped Newton steps, where the report goes on with Adam.",
            ],
            Tables =
            [
                NormsReached(measurements),
                .. Choices.Flips("ratio-range", "band", Bands.Select(b => (b, InRange(measurements[Stated, PositiveBeyond(b)])))),
                .. Choices.Flips("loss-range", "share of runs", LossShares.Select(share => (share, LossInRange(measurements, share)))),
            ],
        };
    }

    /// <summary>Most ratios lie in the range that the text gives.</summary>
    public static Evidence InRange(Metrics.Judging.Sample ratio) =>
        ratio.HoldsInMost($"in {LowestRatio} to {HighestRatio}", v => v is >= LowestRatio and <= HighestRatio);

    /// <summary>The losses lie in the range that the text gives, in more than a share of all runs.</summary>
    public static Evidence LossInRange(Measurements m, double share = 0.5) =>
        m[Stated, Loss].HoldsInMoreThan(share, $"at most {HighestLoss}", loss => loss <= HighestLoss);

    private static double ShareOfZeroRows(Architecture net, double[] hessian)
    {
        var kernels = net.Slices.SkipLast(1).ToArray();
        return (double)kernels.Sum(k => Enumerable.Range(k.Weights, k.Layer.Weights).Count(row =>
            !hessian.AsSpan(row * net.Parameters + k.Weights, k.Layer.Weights).ContainsAnyExcept(0))) / kernels.Sum(k => k.Layer.Weights);
    }
}
