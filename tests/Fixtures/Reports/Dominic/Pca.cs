using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using Reproducibility.Models;

namespace Reproducibility.Fixtures.Reports.Dominic;

/// <summary>
/// 1-2, visualise the optimisation: 8 runs of 32 epochs, Adam 4e-4 in the text and 0.01 in the code. Recorded by the report: test accuracy 94.8 to
/// 95.7 %; in the plane eight nearly straight rays from the origin with shrinking steps. Its "layer 1" is the first 7,000 columns, the weights into 8
/// units and part of a ninth of 16.
/// </summary>
public sealed class Pca() : TrajectoryStudy(
    "dominic/1-2/pca",
    "784-16-14-10, Adam 4e-4",
    DominicNets.Pca,
    new ImageProtocol(Quick: new(5_000, 5_000, 10, 50), Paper: new(60_000, 10_000, 32, 1_000)))
{
    /// <summary>With the code's learning rate.</summary>
    public const string AsRun = "rate 0.01, as run";

    /// <summary>Cosine of 60 degrees. Judged in weight space: of eight rays in a plane two are always within 45.</summary>
    private const double SixtyDegrees = 0.5;

    /// <summary>"Equal accuracy": a point. The report's eight runs lie within 0.9 of one another.</summary>
    private const double OnePoint = 0.01;

    /// <summary>That runs move apart, in directions of their own, to equal accuracies.</summary>
    public static Evidence Diverge(Measurements m, string descent) => Compound.All(
        m[descent, PathMetric.EndSpread.InPlane].IsHigherThan(m[descent, PathMetric.StartSpread.InPlane], by: Margin.Ratio(1.1)),
        m[descent, Alignment].IsBelow(SixtyDegrees),
        m[descent, TestAccuracy].FromOthers().IsBelow(OnePoint));

    /// <summary>The runs have learnt; of the report's eight this is the median.</summary>
    public static Requirement HaveLearnt(Measurements m) => Halfway.Learnt((m[Stated, TestAccuracy], 0.9535));

    /// <summary>That they move apart more than random walks with steps as long.</summary>
    public static Evidence DivergeMoreThanWalks(Measurements m) => Growth(m, Stated).IsHigherThan(Growth(m, Walks), by: Margin.Ratio(1.1));

    /// <inheritdoc/>
    protected override string Remark => "The text trains at 4e-4, the code at 0.01; both train, and the claim is judged at the text's.";

    /// <inheritdoc/>
    protected override IEnumerable<(string Heading, Table Table)> Tables(Measurements m) =>
    [
        Reading.Table(
            FindingTolerance,
            new("runs-diverge-from-centre", "as stated", Diverge(m, Stated)),
            new("runs-diverge-from-centre", "as run", Diverge(m, AsRun)),
            new("runs-diverge-from-centre", "apart by more than random walks", DivergeMoreThanWalks(m))),
    ];

    private static Metrics.Judging.Sample Growth(Measurements m, string condition) =>
        (m[condition, PathMetric.EndSpread.InPlane] / m[condition, PathMetric.StartSpread.InPlane]).Named($"spread of ends over that of starts of {condition}");

    /// <inheritdoc/>
    protected override IReadOnlyList<Descent> Descents(Tier tier) => [new(Stated, new Adam(4e-4)), new(AsRun, new Adam(0.01))];

    /// <inheritdoc/>
    protected override IReadOnlyList<(string Name, Range Columns)> Parts => [.. base.Parts, ("first 7000 columns, as run", ..7_000)];

    /// <inheritdoc/>
    protected override string Headline(Measurements measurements)
    {
        return $"Spread in the plane, from starts to ends: runs {Spread(Stated)}, random walks {Spread(Walks)}";

        string Spread(string condition) => FormattableString.Invariant(
            $"{measurements[condition, PathMetric.StartSpread.InPlane].Median:0.0} to {measurements[condition, PathMetric.EndSpread.InPlane].Median:0.0}");
    }
}
