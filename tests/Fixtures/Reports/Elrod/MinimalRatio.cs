using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-2, minimal ratio: sin(5 pi x) / (5 pi x) on 300 points, Adam 5e-4, 2,500 full-batch steps. The text takes the ratio where the gradient is near zero; the
/// code, at every step of one training. Recorded, at every step: loss rising from 0.139 to 1.18 (step 50), 4.2 (100), 299 (500), 3,524 (1000) and 97,211; mean
/// gradient norm from 0.38 to 5,915; ratio 0.67 to 0.81, rank correlation with the loss -0.32. Its matrix is the Gauss-Newton block of each layer's weights,
/// summed over all steps so far: never negative, so that its ratio counts rank and rounding.
/// </summary>
public sealed class MinimalRatio() : MinimalRatioStudy(
    "elrod/1-2/minratio", "sin(5πx)/(5πx) on 300 points, 1-128-1 ReLU, 2,500 full-batch Adam steps, eigenvalues of the full Hessian")
{
    /// <summary>As stated, at the end of training; where the norm is minimised after it; and the author's updates.</summary>
    public const string Stated = "after training", Minimised = "norm minimised", AsRun = "descent on outputs, as run";

    private const int Budget = 2_500, SearchSteps = 6;

    /// <summary>The author's ratio is followed over all steps, and taken at some of them.</summary>
    private const int Every = 50;

    private const string LossName = "Loss", NormName = "Gradient norm";

    /// <summary>Updates after which the author's loss and norm are taken: one more than the report's step.</summary>
    private static readonly int[] Marks = [0, 1, 11, 51, 101, 501, 1001, Budget];

    /// <summary>Steps of the training on the loss at which ratio and loss are taken, for the claim on one training.</summary>
    private static readonly int[] Course = [10, 50, 100, 250, 500, 1000, 1750, Budget];

    /// <summary>Gradient norm over that at the start.</summary>
    public static Metric NormShare { get; } = new("gradient norm over start", Tolerance.Percent(25));

    /// <summary>Share of positive eigenvalues after so many steps of one training, counted without a band as in the report's code.</summary>
    public static Metric RatioAfter(int step) => new($"{step} steps", Tolerance.Absolute(0.02)) { Group = "Positive share along the training after" };

    /// <summary>The loss there.</summary>
    public static Metric LossAfter(int step) => new($"{step} steps", Tolerance.Percent(10)) { Group = "Loss along the training after" };

    /// <summary>The gradient is near zero where the ratio is taken.</summary>
    public static Evidence IsNearZero(Measurements m, string arm, double share = SmallestDifferences.NearZero) => m[arm, NormShare].IsBelow(share);

    /// <summary>Runs of a lower ratio have more negative eigenvalues.</summary>
    public static Evidence LowerIsMoreConcave(Measurements m, double band) =>
        m[Stated, PositiveBeyond(band)].FallsWith(m[Stated, NegativeBeyond(band)], atLeast: 0);

    /// <summary>Along one training the loss is lower where the ratio is higher.</summary>
    public static Evidence LossFallsAlongTraining(Measurements m) =>
        Over(m, "positive share", RatioAfter).FallsWith(Over(m, "loss", LossAfter), SmallestDifferences.WeakCorrelation);

    private static Sweep Over(Measurements m, string name, Func<int, Metric> metric) =>
        Sweep.Of(name, "step", [.. Course.Select(step => ((double)step, m[Stated, metric(step)]))]);

    /// <inheritdoc/>
    /// <remarks>Eigenvalues are counted without a band too. How libtorch rounds zeros differs between makers of processors.</remarks>
    public override Tolerance FindingTolerance => Tolerance.Any;

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var data = GradientNorm.Data;
        var stated = new Regression(
            ElrodNets.MinimalRatio, new Recipe(new Adam(5e-4), Budget), data) { Recording = new Recording { ParametersAfter = [0, .. Course] } };
        var asRun = stated with { Data = OutputDescent.Of(data), Recording = new Recording { ParametersAfter = [.. Enumerable.Range(0, Budget)] } };
        var runs = lab.Train(new Dictionary<string, Regression> { [Stated] = stated, [AsRun] = asRun });

        var measurements = Spectra(
            lab,
            [
                new Look(Stated, ElrodNets.MinimalRatio, data, runs[Stated]),
                new Look(Minimised, ElrodNets.MinimalRatio, data, runs[Stated], SearchSteps),
                new Look(AsRun, ElrodNets.MinimalRatio, data, runs[AsRun]),
            ]);
        double[] starts = [.. LossSurface.At(ElrodNets.MinimalRatio, data, runs[Stated].Select(run => run.Snapshots[0])).Select(at => at.GradientNorm)];
        foreach (var condition in new[] { Stated, Minimised, AsRun })
            measurements.Add(condition, NormShare, measurements[condition, Norm].Values.Zip(starts, (norm, start) => norm / start));
        var along = Spectra(
            lab,
            [.. Course.Select((step, i) => new Look(
                $"{step} steps", ElrodNets.MinimalRatio, data, [.. runs[Stated].Select(run => run with { Parameters = run.Snapshots[i + 1] })]))]);
        foreach (var step in Course)
        {
            measurements.Add(Stated, RatioAfter(step), along[$"{step} steps", PositiveBeyond(0)].Values);
            measurements.Add(Stated, LossAfter(step), along[$"{step} steps", Loss].Values);
        }

        foreach (var step in Marks)
        {
            var at = LossSurface.At(ElrodNets.MinimalRatio, data, runs[AsRun].Select(run => step < Budget ? run.Snapshots[step] : run.Parameters));
            measurements.Add(AsRun, After(step, LossName), at.Select(look => look.Loss));
            measurements.Add(AsRun, After(step, NormName), at.Select(look => look.GradientNorm));
        }

        var courses = GaussNewtonRatio.Add(measurements, lab, new Look(AsRun, ElrodNets.MinimalRatio, data, runs[AsRun]), Every);
        measurements.Add(AsRun, GaussNewtonRatio.Mean, courses.Select(course => course.Ratios.Average()));
        AddNorms(measurements, [.. runs[AsRun].Select(run => AuthorsNorm(run.Snapshots[0]))], [.. runs[AsRun].Select(run => AuthorsNorm(run.Snapshots[^1]))]);
        return new Findings(measurements, Figure.SideBySide(
            $"Gradient norm after training {measurements[Stated, NormShare].Median:P1} of that at the start; as run, loss and gradient norm only rise",
            LossAgainstRatio("every run", measurements, Minimised, Stated),
            Figure.Curves("as run: descent on the outputs", "step", "loss, gradient norm",
                [Curve(measurements, LossName), Curve(measurements, NormName)], logX: true, logY: true))
            with
        { Width = 1000, Tolerance = 0.25 })
        {
            Notes = [$"The search for a zero gradient ends after {SearchSteps} steps at most. "
                + $"The ratio of the author's code is taken at every {Every}th of {Budget:#,0} steps."],
            Tables =
            [
                NormsReached(measurements),
                .. Choices.Flips(
                    "zero-gradient-located",
                    "share of the start",
                    SmallestDifferences.NearZeros.Select(share => (share, IsNearZero(measurements, Stated, share)))),
                .. Choices.Flips("lower-ratio-more-concave", "band", Bands.Select(band => (band, LowerIsMoreConcave(measurements, band)))),
                Reading.Table(
                    FindingTolerance,
                    new("zero-gradient-located", "at the end of training", IsNearZero(measurements, Stated)),
                    new("zero-gradient-located", "where the norm is minimised after it", IsNearZero(measurements, Minimised)),
                    new("zero-gradient-located", "as run", IsNearZero(measurements, AsRun)),
                    new("loss-decreases-with-ratio", "along one training", LossFallsAlongTraining(measurements)),
                    new(
                        "loss-decreases-with-ratio",
                        "along one training, as run, by the code's ratio",
                        CourseAsRun(courses).IsBelow(-SmallestDifferences.WeakCorrelation)),
                    new("loss-decreases-with-ratio", "over runs, norm minimised",
                        measurements[Minimised, PositiveBeyond(0)].FallsWith(measurements[Minimised, Loss], SmallestDifferences.WeakCorrelation))),
            ],
        };
    }

    private static Metrics.Judging.Sample CourseAsRun(IReadOnlyList<GaussNewtonRatio.Course> courses) =>
        new("rank correlation of ratio and loss over the steps of a run", "", [.. courses.Select(course => course.WithLoss)]);

    /// <summary>What the author's code calls the norm of the loss's gradient.</summary>
    private static double AuthorsNorm(float[] row) => TensorNorms.Mean(ElrodNets.MinimalRatio, Gradient(ElrodNets.MinimalRatio, row, GradientNorm.Data));

    /// <summary>That before the first and before the last step.</summary>
    private static void AddNorms(Measurements measurements, double[] first, double[] last)
    {
        measurements.Add(AsRun, Metric.OnlyRecorded("mean of the tensors' gradient norms, first"), first);
        measurements.Add(AsRun, Metric.OnlyRecorded("mean of the tensors' gradient norms, last"), last);
        measurements.Add(AsRun, Metric.OnlyRecorded("mean of the tensors' gradient norms, last over first"), last.Zip(first, (end, start) => end / start));
    }

    private static Band Curve(Measurements measurements, string quantity)
    {
        var after = Marks[1..].Select(step => measurements[AsRun, After(step, quantity)].Values).ToArray();
        return Band.Of(
            quantity.ToLowerInvariant(),
            [.. Marks[1..].Select(step => (double)step)],
            [.. measurements.Seeds.Select((_, i) => after.Select(values => values[i]).ToArray())]);
    }

    private static Metric After(int step, string quantity) => new(step == 1 ? "1 step" : $"{step} steps", Tolerance.Exact) { Group = $"{quantity} after" };
}
