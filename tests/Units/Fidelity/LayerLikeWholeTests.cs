using Reproducibility.Fixtures.Reports;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics.Judging;
using static Reproducibility.Fixtures.Reports.Li.Pca;
using static Reproducibility.Fixtures.Reports.TrajectoryStudy;

namespace Reproducibility.Units.Fidelity;

/// <summary>The one claim on distances between runs: the ends that the report plotted, and ends that are arranged otherwise in every plane.</summary>
public class LayerLikeWholeTests
{
    private const string Claim = "li/1-2/pca/layer-like-whole";

    [Test]
    public async Task The_reports_own_ends_do_not_refute_it()
    {
        var evidence = (await ClaimExpressions.Of(Claim))(Moved(Recorded(SecondLayer), Recorded(WholeModel)));
        Assert.That(evidence.Verdict, Is.AnyOf(Verdict.Supported, Verdict.Undecided), evidence.ToString());
    }

    [Test]
    public async Task Independent_arrangements_refute_it()
    {
        var random = new Random(1);
        var evidence = (await ClaimExpressions.Of(Claim))(Moved(Drawn(24, random), Drawn(24, random)));
        Assert.That(evidence.Verdict, Is.EqualTo(Verdict.Refuted), evidence.ToString());
    }

    [Test]
    public async Task Equal_arrangements_support_it()
    {
        var points = Drawn(24, new Random(1));
        var evidence = (await ClaimExpressions.Of(Claim))(Moved(points, points));
        Assert.That(evidence.Verdict, Is.EqualTo(Verdict.Supported), evidence.ToString());
    }

    private static (double X, double Y)[] Recorded(string part)
    {
        return [.. Component(1).Zip(Component(2))];

        IEnumerable<double> Component(int number) =>
            RecordedNumbers.Of("li/1-2/pca").Where(r => r.Quantity == $"end in the plane of the {part}, component {number}").Select(r => r.Value);
    }

    private static (double X, double Y)[] Drawn(int runs, Random random) =>
        [.. Enumerable.Range(0, runs).Select(_ => (random.NextDouble(), random.NextDouble()))];

    private static Measurements Moved((double X, double Y)[] layer, (double X, double Y)[] whole)
    {
        var measurements = new Measurements([.. Enumerable.Range(0, layer.Length)], Tier.Quick);
        measurements.Add(Stated, PathMetric.Movement.InWeightSpace, layer.Select(_ => 1.0));
        measurements.Add(Stated, PathMetric.StartSpread.InWeightSpace, layer.Select(_ => 1.0));
        measurements.AddDistances(Ends(Stated, SecondLayer), Distances(layer));
        measurements.AddDistances(Ends(Stated, WholeModel), Distances(whole));
        return measurements;
    }

    private static double[,] Distances((double X, double Y)[] points)
    {
        var distances = new double[points.Length, points.Length];
        for (var i = 0; i < points.Length; i++)
            for (var j = 0; j < points.Length; j++)
                distances[i, j] = Math.Sqrt(Math.Pow(points[i].X - points[j].X, 2) + Math.Pow(points[i].Y - points[j].Y, 2));
        return distances;
    }
}
