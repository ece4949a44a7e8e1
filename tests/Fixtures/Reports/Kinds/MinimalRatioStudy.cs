using Reproducibility.Fixtures.Figures;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports;

/// <summary>Where a study looks at the curvature: trained rows, or where the search for a zero gradient ends that begins there.</summary>
/// <param name="Name">Name of the condition.</param>
/// <param name="Net">What was trained.</param>
/// <param name="Data">The points of the loss.</param>
/// <param name="Runs">One per seed.</param>
/// <param name="Iterations">Largest number of the search's steps; 0: at the trained row.</param>
public sealed record Look(string Name, Architecture Net, Points Data, IReadOnlyList<Run> Runs, int Iterations = 0);

/// <summary>
/// Section 1-2 of the reports, "minimal ratio": the share of positive eigenvalues of the loss's Hessian where its gradient is near zero. A net is
/// trained, then the gradient's norm is minimised (<see cref="CriticalPoint"/>). Then all eigenvalues of the full Hessian of the mean squared error
/// (without weight decay) are taken, in double precision.
/// </summary>
public abstract class MinimalRatioStudy(string id, string title) : Study(id, title)
{
    /// <summary>A gradient norm below this is near zero: the one bound that a report states (dominic's stop rule).</summary>
    public const double NearZero = 1e-3;

    /// <summary>An eigenvalue within this share of the largest absolute one counts as zero: about what single precision resolves.</summary>
    public const double ZeroBand = 1e-6;

    /// <summary>The bands that the tables vary; 0: as dominic, elrod and majumder count, where rounding decides on what is zero.</summary>
    protected static readonly double[] Bands = [1e-2, 1e-3, 1e-4, ZeroBand, 1e-9, 0];

    private static readonly double[] Norms = [1e-1, 1e-2, NearZero, 1e-4, 1e-6];

    /// <summary>Mean squared error where the eigenvalues were taken.</summary>
    public static Metric Loss { get; } = new("loss", Tolerance.Percent(10));

    /// <summary>Norm of the loss's gradient there.</summary>
    public static Metric Norm { get; } = new("gradient norm", Tolerance.Percent(25));

    /// <summary>Share of positive eigenvalues: the minimal ratio.</summary>
    public static Metric Positive { get; } = new("positive", Tolerance.Absolute(0.02));

    /// <summary>Share of eigenvalues within the band.</summary>
    public static Metric Zero { get; } = new("zero", Tolerance.Absolute(0.02));

    /// <summary>Share of negative eigenvalues.</summary>
    public static Metric Negative { get; } = new("negative", Tolerance.Absolute(0.02));

    /// <inheritdoc/>
    public override Tolerance FindingTolerance => Tolerance.Percent(25);

    /// <summary>Share of positive eigenvalues for another band.</summary>
    public static Metric PositiveBeyond(double band) => Beyond("Positive", band);

    /// <summary>Share of negative eigenvalues for another band.</summary>
    public static Metric NegativeBeyond(double band) => Beyond("Negative", band);

    /// <summary>Looks at every condition and seed, on all workers.</summary>
    protected static Measurements Spectra(Lab lab, params IReadOnlyList<Look> looks)
    {
        var byName = looks.ToDictionary(look => look.Name);
        var points = lab.Each<Place>("Hessian", [.. byName.Keys], (name, seeds) => [.. seeds.Select(seed => At(byName[name], seed))]);
        var measurements = new Measurements(lab.Seeds, lab.Tier);
        foreach (var (key, look) in byName)
        {
            Add(look.Name, Loss, p => p.Loss);
            Add(look.Name, Norm, p => p.Norm);
            Add(look.Name, Positive, p => p.Spectrum.Shares(ZeroBand).Positive);
            Add(look.Name, Zero, p => p.Spectrum.Shares(ZeroBand).Zero);
            Add(look.Name, Negative, p => p.Spectrum.Shares(ZeroBand).Negative);
            foreach (var band in Bands)
            {
                Add(look.Name, PositiveBeyond(band), p => p.Spectrum.Shares(band).Positive);
                Add(look.Name, NegativeBeyond(band), p => p.Spectrum.Shares(band).Negative);
            }

            void Add(string condition, Metric metric, Func<Place, double> read) => measurements.Add(condition, metric, points[key].Select(read));
        }

        return measurements;
    }

    /// <summary>The loss's gradient over all points at a row of parameters: <c>[net.Parameters]</c>.</summary>
    protected static float[] Gradient(Architecture net, float[] row, Points points) =>
        [.. LossCurvature.Slope(net, [.. row.Select(value => (double)value)], points).Gradient.Select(slope => (float)slope)];

    /// <summary>How many runs have a gradient norm below each of several bounds.</summary>
    protected static (string Heading, Table Table) NormsReached(Measurements measurements) => (
        "Runs below a gradient norm",
        measurements.Conditions.Where(c => measurements.Find(c, Norm) is not null).Aggregate(
            new Table([new Column("condition"), .. Norms.Select(norm => new Column($"{norm:0.######}", Tolerance.Absolute(2), NumberFormat.Decimals(0)))]),
            (table, c) => table.Row([c, .. Norms.Select(norm => (object?)(double)measurements[c, Norm].Values.Count(v => v < norm))])));

    /// <summary>Loss against the share of positive eigenvalues, a point per run.</summary>
    protected static Figure LossAgainstRatio(string title, Measurements measurements, params IEnumerable<string> conditions) => Figure.ScatterPoints(
        title,
        "share of positive eigenvalues",
        "mean squared error",
        conditions.Select(c => new Cloud(c, [.. measurements[c, Positive].Values], [.. measurements[c, Loss].Values])),
        logY: true) with
    { Tolerance = 0.25 };

    /// <summary>How ratio and loss go together over the runs.</summary>
    protected static (string Heading, Table Table) Correlations(Measurements measurements, params IReadOnlyList<string> conditions) => (
        "Rank correlation of loss and minimal ratio over the runs",
        new Table([new Column(""), .. conditions.Select(c => new Column(c, Tolerance.Absolute(0.2)))])
            .Row(["rank correlation", .. conditions.Select(c => (object?)Correlation(measurements, c))]));

    /// <summary>Rank correlation of ratio and loss over the runs, for a title.</summary>
    protected static double Correlation(Measurements measurements, string condition) =>
        measurements[condition, Positive].RisesWith(measurements[condition, Loss], atLeast: 0).Effect!.Value;

    private static Metric Beyond(string sign, double band) =>
        new($"{band:0.#########}", Tolerance.Absolute(0.02)) { Group = $"{sign} share, zero being within" };

    private static Place At(Look look, int seed)
    {
        var row = look.Runs.Single(run => run.Seed == seed).Parameters;
        var at = CriticalPoint.Near(look.Net, row, look.Data, normBelow: 1e-8, look.Iterations).Curvature;
        return new Place(at.Loss, at.GradientNorm, Spectrum.Of(at.Hessian));
    }

    private sealed record Place(double Loss, double Norm, Spectrum Spectrum);
}
