using Reproducibility.Fixtures.Studies;
using Reproducibility.Metrics;
using Reproducibility.Metrics.Statistics;
using Reproducibility.Models;
using static TorchSharp.torch;

namespace Reproducibility.Fixtures.Reports;

/// <summary>
/// The minimal ratio of elrod's and majumder's code, as run. At every step each weight matrix's block is added up over the points, and over all steps so far:
/// the outer product of the output's derivatives by the weights with themselves. The ratio is the share of its eigenvalues above 0, in single precision and
/// without a tolerance, a mean over both matrices. A block has no negative eigenvalue: what is counted is its rank, and how zeros are rounded.
/// </summary>
public static class GaussNewtonRatio
{
    private const string Heading = "Gauss-Newton ratio of the author's code";

    /// <summary>Smallest ratio over the steps of a run.</summary>
    public static Metric Lowest { get; } = new("lowest", Tolerance.Absolute(0.02)) { Group = Heading };

    /// <summary>Mean ratio over the steps of a run.</summary>
    public static Metric Mean { get; } = new("mean", Tolerance.Absolute(0.02)) { Group = Heading };

    /// <summary>Largest ratio over the steps of a run.</summary>
    public static Metric Highest { get; } = new("highest", Tolerance.Absolute(0.02)) { Group = Heading };

    /// <summary>Rank correlation of ratio and loss over the steps of a run.</summary>
    public static Metric WithLoss { get; } = new("rank correlation with the loss", Tolerance.Absolute(0.2)) { Group = Heading };

    /// <summary>Adds the metrics of a look's runs, on all workers.</summary>
    /// <param name="measurements">Gets them.</param>
    /// <param name="lab">Whose workers compute.</param>
    /// <param name="look">As <see cref="Courses"/> takes it.</param>
    /// <param name="every">Steps between two ratios.</param>
    /// <returns>Every run's course.</returns>
    public static IReadOnlyList<Course> Add(Measurements measurements, Lab lab, Look look, int every = 1)
    {
        var courses = Courses(lab, look, every);
        measurements.Add(look.Name, Lowest, courses.Select(course => course.Ratios.Min()));
        measurements.Add(look.Name, Highest, courses.Select(course => course.Ratios.Max()));
        measurements.Add(look.Name, WithLoss, courses.Select(course => course.WithLoss));
        return courses;
    }

    /// <summary>Every run's course, on all workers.</summary>
    /// <param name="lab">Whose workers compute.</param>
    /// <param name="look">
    /// A net of one input, one hidden layer of ReLU and one output; the points that the blocks are added up over; and runs whose parameters were
    /// recorded before every step.
    /// </param>
    /// <param name="every">Steps between two ratios.</param>
    public static IReadOnlyList<Course> Courses(Lab lab, Look look, int every = 1)
    {
        var rows = look.Runs.ToDictionary(run => run.Seed, run => run.Snapshots);
        return lab.Each<Course>("Gauss-Newton ratio", [look.Name], (_, seeds) => [.. seeds.Select(seed => new Course(
            Of(look.Net, look.Data, rows[seed], every),
            [.. LossSurface.At(look.Net, look.Data, rows[seed].Where((_, step) => step % every == 0)).Select(at => at.Loss)]))])[look.Name];
    }

    /// <summary>The ratio at some of consecutive rows.</summary>
    /// <param name="net">One input, one hidden layer of ReLU, one output.</param>
    /// <param name="points">What the blocks are added up over.</param>
    /// <param name="rows">Each <c>[net.Parameters]</c>.</param>
    /// <param name="every">Rows between two ratios.</param>
    public static double[] Of(Architecture net, Points points, IReadOnlyList<float[]> rows, int every = 1)
    {
        using var scope = NewDisposeScope();
        var units = net.Slices[0].Layer.Biases;
        Tensor[] blocks = [zeros([units, units]), zeros([units, units])];
        List<double> ratios = [];
        foreach (var (step, row) in rows.Index())
        {
            using var inner = NewDisposeScope();
            foreach (var (block, derivatives) in blocks.Zip(Derivatives(points, row, units)))
            {
                var matrix = OwnMemory.Copy(derivatives, [points.Count, units]);
                block.addmm_(matrix.t(), matrix, beta: 1, alpha: 1);
            }

            if (step % every == 0)
                ratios.Add(blocks.Average(block => linalg.eigvalsh(block).data<float>().Count(value => value > 0) / (double)units));
        }

        return [.. ratios];
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

    /// <summary>A run's ratios and losses at the same steps.</summary>
    public sealed record Course(double[] Ratios, double[] Losses)
    {
        /// <summary>Rank correlation of both.</summary>
        public double WithLoss => Spearman.Correlation(Ratios, Losses);
    }
}
