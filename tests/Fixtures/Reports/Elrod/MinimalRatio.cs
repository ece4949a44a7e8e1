using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Elrod;

/// <summary>
/// 1-2, minimal ratio: sin(5 pi x) / (5 pi x) on 300 points, Adam 5e-4, 2,500 full-batch steps. Recorded by the report in one run, at every step: loss rising from
/// 0.139 to 1.18 (step 50), 4.2 (100), 299 (500), 3,524 (1000) and 97,211; mean gradient norm from 0.38 to 5,915; ratio 0.67 to 0.81, rank correlation with the loss -0.32. Its
/// matrix is the Gauss-Newton block of each layer's weights, summed over all steps so far: never negative, so that its ratio counts rank and rounding.
/// </summary>
public sealed class MinimalRatio() : MinimalRatioStudy(
    "elrod/1-2/minratio", "sin(5πx)/(5πx) on 300 points, 1-128-1 ReLU, 2,500 full-batch Adam steps, eigenvalues of the full Hessian")
{
    /// <summary>As stated; before the norm is minimised; and the author's updates.</summary>
    public const string Stated = "norm minimised", Trained = "after training", AsRun = "descent on outputs, as run";

    /// <summary>Smallest rank correlation that matters: the report's figure shows a weak one.</summary>
    public const double Correlated = 0.3;

    private const int Budget = 2_500, SearchSteps = 6;

    /// <summary>The author's ratio is followed over all steps, in fewer runs, and taken at some of them.</summary>
    private const int Followed = 16, Every = 50;

    private const string LossName = "Loss", NormName = "Gradient norm";

    private static readonly int[] Marks = [0, 10, 50, 100, 500, 1000, Budget];

    /// <inheritdoc/>
    protected override Findings Measure(Lab lab)
    {
        var data = GradientNorm.Data;
        var stated = new Regression(ElrodNets.MinimalRatio, new Recipe(new Adam(5e-4), Budget), data);
        var asRun = stated with { Data = OutputDescent.Of(data), Recording = new Recording { ParametersAfter = Marks } };
        var runs = lab.Train(new Dictionary<string, Regression> { [Trained] = stated, [AsRun] = asRun });

        var measurements = Spectra(
            lab,
            new Look(Stated, ElrodNets.MinimalRatio, data, runs[Trained], SearchSteps),
            new Look(Trained, ElrodNets.MinimalRatio, data, runs[Trained]),
            new Look(AsRun, ElrodNets.MinimalRatio, data, runs[AsRun]));
        foreach (var step in Marks)
        {
            var at = LossSurface.At(ElrodNets.MinimalRatio, data, runs[AsRun].Select(run => run.Snapshots[Array.IndexOf(Marks, step)]));
            measurements.Add(AsRun, After(step, LossName), at.Select(look => look.Loss));
            measurements.Add(AsRun, After(step, NormName), at.Select(look => look.GradientNorm));
        }

        var few = lab.First(Followed);
        var everyStep = asRun with { Recording = new Recording { ParametersAfter = [.. Enumerable.Range(0, Budget)] } };
        var followed = few.Train(new Dictionary<string, Regression> { [AsRun] = everyStep }, stage: "every step")[AsRun];
        var courses = GaussNewtonRatio.Courses(few, new Look(AsRun, ElrodNets.MinimalRatio, data, followed), Every);
        return new Findings(measurements, Figure.SideBySide(
            $"Rank correlation of loss and minimal ratio {Correlation(measurements, Stated):0.00}; as run, loss and gradient norm only rise",
            LossAgainstRatio("every run", measurements, Stated, Trained),
            Figure.Curves("as run: descent on the outputs", "step", "loss, gradient norm", [Course(measurements, LossName), Course(measurements, NormName)], logX: true, logY: true))
            with
        { Width = 1000, Tolerance = 0.25 })
        {
            Notes = [$"The search for a zero gradient ends after {SearchSteps} steps at most. The ratio of the author's code is taken at every {Every}th of {Budget:#,0} steps, in {few.Seeds.Count} runs."],
            Tables =
            [
                NormsReached(measurements),
                AuthorsRatio(courses),
                .. Choices.Flips("loss-decreases-with-ratio", "band", Bands.Select(b => (b, measurements[Stated, PositiveBeyond(b)].FallsWith(measurements[Stated, Loss], Correlated)))),
                .. Choices.Flips("lower-ratio-more-concave", "band", Bands.Select(b => (b, measurements[Stated, PositiveBeyond(b)].FallsWith(measurements[Stated, NegativeBeyond(b)], Correlated)))),
            ],
        };
    }

    private static (string Heading, Table Table) AuthorsRatio(IReadOnlyList<GaussNewtonRatio.Course> courses)
    {
        var ratio = Tolerance.Absolute(0.02);
        return ("Gauss-Newton ratio of the author's code", new Table(
            new Column(""), new Column("lowest", ratio), new Column("mean", ratio), new Column("highest", ratio), new Column("rank correlation with the loss", Tolerance.Absolute(0.2)))
            .Row(
                "median [quartiles]",
                Over(course => course.Ratios.Min()),
                Over(course => course.Ratios.Average()),
                Over(course => course.Ratios.Max()),
                Over(course => course.WithLoss))
            .Row("recorded", 0.668, 0.748, 0.805, -0.32));

        FormattableString Over(Func<GaussNewtonRatio.Course, double> read) => StudyDocument.Cell([.. courses.Select(read)]);
    }

    private static Band Course(Measurements measurements, string quantity)
    {
        var after = Marks[1..].Select(step => measurements[AsRun, After(step, quantity)].Values).ToArray();
        return Band.Of(quantity.ToLowerInvariant(), [.. Marks[1..].Select(step => (double)step)], [.. measurements.Seeds.Select((_, i) => after.Select(values => values[i]).ToArray())]);
    }

    private static Metric After(int step, string quantity) => new($"{step} steps", Tolerance.Exact) { Group = $"{quantity} after" };
}
