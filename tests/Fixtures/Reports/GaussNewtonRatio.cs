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
    /// <summary>Smallest and largest ratio of a run.</summary>
    public static Metric Lowest { get; } = new("lowest", Tolerance.Absolute(0.02)) { Group = Heading };

    /// <inheritdoc cref="Lowest"/>
    public static Metric Highest { get; } = new("highest", Tolerance.Absolute(0.02)) { Group = Heading };

    /// <summary>Rank correlation of ratio and loss over the steps of a run.</summary>
    public static Metric WithLoss { get; } = new("rank correlation with the loss", Tolerance.Absolute(0.2)) { Group = Heading };

    private const string Heading = "Gauss-Newton ratio of the author's code";

    /// <summary>Measures the ratio over the rows that each run passes.</summary>
    /// <param name="measurements">Gets the metrics.</param>
    /// <param name="lab">Whose workers compute.</param>
    /// <param name="condition">The runs' condition.</param>
    /// <param name="net">One input, one hidden layer of ReLU, one output.</param>
    /// <param name="points">What the blocks are added up over, and the loss is measured on.</param>
    /// <param name="rows">Of each seed, the rows before its steps.</param>
    public static void Add(Measurements measurements, Lab lab, string condition, Architecture net, Points points, IReadOnlyDictionary<int, IReadOnlyList<float[]>> rows)
    {
        var key = $"Gauss-Newton ratio, {condition}";
        var ratios = lab.Each<double[]>([key], (_, seeds) => [.. seeds.Select(seed => Of(net, points, rows[seed]))])[key];
        measurements.Add(condition, Lowest, ratios.Select(ratio => ratio.Min()));
        measurements.Add(condition, Highest, ratios.Select(ratio => ratio.Max()));
        measurements.Add(condition, WithLoss, ratios.Zip(lab.Seeds, (ratio, seed) =>
            Spearman.Correlation(ratio, [.. LossSurface.At(net, points, rows[seed]).Select(look => look.Loss)])));
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
