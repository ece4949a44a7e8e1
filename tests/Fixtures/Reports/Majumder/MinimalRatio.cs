using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-2, minimal ratio: sinc on 300 points, Adam 1e-4 (4e-4 in the code), 100 full-batch steps. Recorded by the report in one run, at every step: loss
/// rising from 0.18 to 3.41, mean gradient norm from 1.33 to 8.40; ratio of the layers' Gauss-Newton blocks 0.69 to 0.77, correlation with the loss
/// +0.41.
/// </summary>
public sealed class MinimalRatio() : MinimalRatioStudy(
    "majumder/1-2/min-ratio", "sin(5πx)/(5πx) on 300 points, 1-128-1 ReLU, 100 full-batch Adam steps, eigenvalues of the full Hessian")
{
    /// <summary>As stated; before the norm is minimised; and the author's updates.</summary>
    public const string Stated = "norm minimised", Trained = "after training", AsRun = "descent on outputs, as run";

    /// <summary>Range of the report's ratios.</summary>
    public const double Lowest = 0.69, Highest = 0.77;

    private const int Budget = 100, SearchSteps = 6;

    /// <summary>Smallest gradient norm at any step of training.</summary>
    public static Metric SmallestNorm { get; } = new("smallest norm in training", Tolerance.Exact);

    /// <summary>The same over the norm before the first step.</summary>
    public static Metric SmallestShare { get; } = new("smallest norm over the first", Tolerance.Exact);

    /// <summary>Largest over first loss of training.</summary>
    public static Metric Rise { get; } = new("last/first loss in training", Tolerance.Exact);

    /// <summary>Mean over the steps of a run of the author's ratio.</summary>
    public static Metric MeanRatio { get; } = new("mean ratio of the author's code", Tolerance.Absolute(0.02));

    /// <summary>Correlation of that ratio and the loss over the steps of a run (Pearson's, as the report's points give it).</summary>
    public static Metric WithLoss { get; } = new("its correlation with the loss", Tolerance.Absolute(0.2));

    /// <summary>The gradient norm stays away from zero at every step of training.</summary>
    public static Evidence NeverNearZero(Measurements m, string condition) => m[condition, SmallestShare].IsAbove(SmallestDifferences.NearZero);

    /// <summary>Over the steps of a run as the author's code makes them: its ratio lies in the report's range, in the mean, and rises with the loss.</summary>
    public static Evidence GoesWithLossInRuns(Measurements m) =>
        Compound.All(m[AsRun, MeanRatio].StaysWithin(Lowest, Highest), m[AsRun, WithLoss].IsAbove(SmallestDifferences.WeakCorrelation));

    /// <summary>Over the ends of runs: the full Hessian's share of positive eigenvalues lies in the report's range and rises with the loss.</summary>
    public static Evidence GoesWithLoss(Measurements m, double band, string condition = Stated) => Compound.All(
        m[condition, PositiveBeyond(band)].StaysWithin(Lowest, Highest),
        m[condition, PositiveBeyond(band)].RisesWith(m[condition, Loss], SmallestDifferences.WeakCorrelation));

    /// <inheritdoc/>
    protected override string Remark =>
        "The report's figure has the states of one run, whose steps raise the loss, and counts eigenvalues of summed Gauss-Newton blocks. loss-vs-ratio is "
            + "judged so, within every run; over runs, where the norm was minimised as the text says, stands beside it.";

    /// <inheritdoc/>
    /// <remarks>How libtorch rounds zeros, which the author's ratio counts (<see cref="GaussNewtonRatio"/>), differs between makers of processors.</remarks>
    public override Tolerance FindingTolerance => Tolerance.Any;

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var (net, data) = (MajumderNets.MinimalRatio, Sinc.Data);
        var recording = new Recording { GradientNorm = true, ParametersAfter = [.. Enumerable.Range(0, Budget)] };
        var stated = new Regression(net, new Recipe(new Adam(1e-4), Budget), data) { Recording = recording };
        var asRun = stated with { Recipe = new Recipe(new Adam(4e-4), Budget), Data = OutputDescent.Of(data) };
        var runs = lab.Train(new Dictionary<string, Regression> { [Trained] = stated, [AsRun] = asRun });

        var outputs = new Look(AsRun, net, data, runs[AsRun]);
        var measurements = Spectra(lab, new Look(Stated, net, data, runs[Trained], SearchSteps), new Look(Trained, net, data, runs[Trained]), outputs);
        foreach (var condition in new[] { Trained, AsRun })
        {
            var courses = runs[condition].Select(run => Metrics.LossSurface.At(net, data, run.Snapshots)).ToArray();
            measurements.Add(condition, SmallestNorm, courses.Select(course => course.Min(look => look.GradientNorm)));
            measurements.Add(condition, SmallestShare, courses.Select(course => course.Min(look => look.GradientNorm) / course[0].GradientNorm));
            measurements.Add(condition, Rise, courses.Select(course => course[^1].Loss / course[0].Loss));
        }

        var points = GaussNewtonRatio.Add(measurements, lab, outputs);
        measurements.Add(AsRun, MeanRatio, points.Select(course => course.Ratios.Average()));
        measurements.Add(AsRun, WithLoss, points.Select(course => MathNet.Numerics.Statistics.Correlation.Pearson(course.Ratios, course.Losses)));
        AddRecorded(measurements, points, runs[AsRun]);
        return new Findings(measurements, LossAgainstRatio(
            $"Rank correlation of loss and minimal ratio {Correlation(measurements, Stated):0.00} over runs; within a run, as the author counts, it is above 0 "
                + $"in {measurements[AsRun, WithLoss].Values.Count(correlation => correlation > 0)} of {lab.Seeds.Count}",
            measurements,
            Stated,
            Trained,
            AsRun))
        {
            Notes =
            [
                $"Minimising the norm brought {measurements[Stated, Norm].Values.Count(norm => norm < NearZero)} of {lab.Seeds.Count} runs below {NearZero}, "
                    + "which counts as near zero.",
            ],
            Tables =
            [
                Reading.Table(
                    FindingTolerance,
                    new("no-zero-gradient", "as stated", NeverNearZero(measurements, Trained)),
                    new("no-zero-gradient", "as run", NeverNearZero(measurements, AsRun)),
                    new("loss-vs-ratio", "as run, within runs", GoesWithLossInRuns(measurements)),
                    new("loss-vs-ratio", "full Hessian where the norm was minimised, over runs", GoesWithLoss(measurements, ZeroBand)),
                    new("loss-vs-ratio", "the same, every eigenvalue above 0 counted", GoesWithLoss(measurements, 0)),
                    new("loss-vs-ratio", "full Hessian after training, over runs", GoesWithLoss(measurements, ZeroBand, Trained))),
                NormsReached(measurements),
                Correlations(measurements, Stated, Trained, AsRun),
                .. Choices.Flips("loss-vs-ratio over runs", "band", Bands.Select(b => (b, GoesWithLoss(measurements, b)))),
            ],
        };
    }

    /// <summary>Losses and the author's gradient norms before the first and the last step.</summary>
    private static void AddRecorded(Measurements measurements, IReadOnlyList<GaussNewtonRatio.Course> courses, IReadOnlyList<Run> runs)
    {
        var (net, data) = (MajumderNets.MinimalRatio, Sinc.Data);
        var norms = runs.Select(run => run.Snapshots.Select(row => Metrics.TensorNorms.MeanOfWeights(net, Gradient(net, row, data))).ToArray()).ToArray();
        Add("loss at the first step", courses.Select(course => course.Losses[0]));
        Add("loss at the last step", courses.Select(course => course.Losses[^1]));
        Add("mean norm of the layers' weight gradients, first step", norms.Select(norm => norm[0]));
        Add("mean norm of the layers' weight gradients, last step", norms.Select(norm => norm[^1]));
        Add("smallest mean norm of the layers' weight gradients over the first", norms.Select(norm => norm.Min() / norm[0]));

        void Add(string quantity, IEnumerable<double> values) => measurements.Add(AsRun, Metric.OnlyRecorded(quantity), values);
    }
}
