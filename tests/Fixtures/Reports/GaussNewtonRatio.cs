using Reproducibility.Fixtures.Snapshots;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Statistics;
using Reproducibility.Models;
using static TorchSharp.torch;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// The minimal ratio of elrod's and majumder's code, as run. At every step each weight matrix's block is added up over the points, and over all steps so far: the
/// outer product of the output's derivatives by the weights with themselves. The ratio is the share of its eigenvalues above 0, in single precision
/// and without a tolerance, a mean over both matrices. A block has no negative eigenvalue: what is counted is its rank, and how zeros are rounded.
/// </summary>
public static class GaussNewtonRatio
{
    private const string Heading = "Gauss-Newton ratio of the author's code";

    /// <summary>Smallest ratio over the steps of a run.</summary>
    public static Metric Lowest { get; } = new("lowest", Tolerance.Absolute(0.02)) { Group = Heading };

    /// <summary>Largest ratio over the steps of a run.</summary>
    public static Metric Highest { get; } = new("highest", Tolerance.Absolute(0.02)) { Group = Heading };

    /// <summary>Rank correlation of ratio and loss over the steps of a run.</summary>
    public static Metric WithLoss { get; } = new("rank correlation with the loss", Tolerance.Absolute(0.2)) { Group = Heading };

    /// <summary>Adds the metrics of a look's runs, on all workers.</summary>
    /// <param name="measurements">Gets them.</param>
    /// <param name="lab">Whose workers compute.</param>
    /// <param name="look">A net of one input, one hidden layer of ReLU and one output, and the points that the blocks are added up over.</param>
    /// <param name="steps">The first steps, before each of which the runs' parameters were recorded.</param>
    public static void Add(Measurements measurements, Lab lab, Look look, int steps)
    {
        var key = $"Gauss-Newton ratio, {look.Name}";
        var rows = look.Runs.ToDictionary(run => run.Seed, run => run.Snapshots.Take(steps).ToArray());
        var ratios = lab.Each<double[]>([key], (_, seeds) => [.. seeds.Select(seed => Of(look.Net, look.Data, rows[seed]))])[key];
        measurements.Add(look.Name, Lowest, ratios.Select(ratio => ratio.Min()));
        measurements.Add(look.Name, Highest, ratios.Select(ratio => ratio.Max()));
        measurements.Add(look.Name, WithLoss, ratios.Zip(lab.Seeds, (ratio, seed) =>
            Spearman.Correlation(ratio, [.. LossSurface.At(look.Net, look.Data, rows[seed]).Select(at => at.Loss)])));
    }

    /// <summary>The ratio at each of consecutive rows.</summary>
    /// <param name="net">One input, one hidden layer of ReLU, one output.</param>
    /// <param name="points">What the blocks are added up over.</param>
    /// <param name="rows">Each <c>[net.Parameters]</c>.</param>
    public static double[] Of(Architecture net, Points points, IReadOnlyList<float[]> rows)
    {
        using var scope = NewDisposeScope();
        var units = net.Slices[0].Layer.Biases;
        Tensor[] blocks = [zeros([units, units]), zeros([units, units])];
        return [.. rows.Select(row =>
        {
            using var step = NewDisposeScope();
            return blocks.Zip(Derivatives(points, row, units), (block, derivatives) =>
            {
                var matrix = tensor(derivatives, [points.Count, units]);
                var eigenvalues = linalg.eigvalsh(block.add_(matrix.t().matmul(matrix))).data<float>();
                return eigenvalues.Count(value => value > 0) / (double)units;
            }).Average();
        })];
    }

    /// <summary>The output's derivatives by the hidden layer's weights, and by the output layer's: each <c>[points * units]</c>.</summary>
    private static float[][] Derivatives(Points points, float[] row, int units)
    {
        float[] hidden = new float[points.Count * units], output = new float[points.Count * units];
        for (var i = 0; i < hidden.Length; i++)
        {
            var (x, unit) = (points.X[i / units], i % units);
            var z = row[unit] * x + row[units + unit];
            (hidden[i], output[i]) = z > 0 ? (row[2 * units + unit] * x, z) : (0, 0);
        }

        return [hidden, output];
    }
}
