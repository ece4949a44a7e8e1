using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Majumder;

/// <summary>
/// 1-2, minimal ratio: sinc on 300 points, Adam 1e-4 (4e-4 in the code), 100 full-batch steps. Recorded by the report in one run, at every step: loss rising from 0.18 to
/// 3.41, mean gradient norm from 1.33 to 8.40, ratio of the layers' Gauss-Newton blocks 0.69 to 0.77, correlation with the loss +0.41.
/// </summary>
public sealed class MinimalRatio() : MinimalRatioStudy(
    "majumder/1-2/min-ratio", "sin(5πx)/(5πx) on 300 points, 1-128-1 ReLU, 100 full-batch Adam steps, eigenvalues of the full Hessian")
{
    /// <summary>As stated; before the norm is minimised; and the author's updates.</summary>
    public const string Stated = "norm minimised", Trained = "after training", AsRun = "descent on outputs, as run";

    /// <summary>Range of the report's ratios.</summary>
    public const double Lowest = 0.69, Highest = 0.77;

    /// <summary>Smallest rank correlation that matters: the report's figure shows a weak one.</summary>
    public const double Correlated = 0.3;

    private const int Budget = 100, SearchSteps = 6;

    /// <summary>Smallest gradient norm at any step of training.</summary>
    public static Metric SmallestNorm { get; } = new("smallest norm in training", Tolerance.Exact);

    /// <summary>Largest over first loss of training.</summary>
    public static Metric Rise { get; } = new("last/first loss in training", Tolerance.Exact);

    /// <summary>The ratio lies in the report's range and rises with the loss.</summary>
    public static Evidence GoesWithLoss(Measurements m, double band) => Compound.All(
        m[Stated, PositiveBeyond(band)].StaysWithin(Lowest, Highest), m[Stated, PositiveBeyond(band)].RisesWith(m[Stated, Loss], Correlated));

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
            measurements.Add(condition, Rise, courses.Select(course => course[^1].Loss / course[0].Loss));
        }

        GaussNewtonRatio.Add(measurements, lab, outputs);
        return new Findings(measurements, LossAgainstRatio(
            $"Rank correlation of loss and minimal ratio {Correlation(measurements, Stated):0.00}; the ratio's median is {measurements[Stated, Positive].Median:0.00}, not {Lowest} to {Highest}",
            measurements,
            Stated,
            Trained,
            AsRun))
        {
            Notes = [FormattableString.Invariant($"Minimising the norm brought {measurements[Stated, Norm].Values.Count(norm => norm < NearZero)} of {lab.Seeds.Count} runs below {NearZero}, which counts as near zero.")],
            Tables = [NormsReached(measurements), .. Choices.Flips("loss-vs-ratio", "band", Bands.Select(b => (b, GoesWithLoss(measurements, b))))],
        };
    }
}
