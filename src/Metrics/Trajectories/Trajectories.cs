using Reproducibility.Models;
using static TorchSharp.torch;

namespace Reproducibility.Metrics;

/// <summary>
/// The ways of several runs through a space of any dimension, each of equally many points. They are held as the points' inner products, in double
/// precision: every distance, angle and principal component follows from these.
/// </summary>
public sealed class Trajectories
{
    /// <summary>Columns that are multiplied at a time.</summary>
    private const int Chunk = 16_384;

    private readonly double[] products;

    private Trajectories(double[] products, int runs, int points, int dimensions) =>
        (this.products, Runs, Points, Dimensions) = (products, runs, points, dimensions);

    /// <summary>Number of runs.</summary>
    public int Runs { get; }

    /// <summary>Points of each run; the last one is its end.</summary>
    public int Points { get; }

    /// <summary>Dimension of the space.</summary>
    public int Dimensions { get; }

    /// <summary>Trajectories through given points.</summary>
    /// <param name="runs"><c>[runs][points][dimensions]</c>.</param>
    public static Trajectories Of(IReadOnlyList<float[][]> runs) => Of(runs, ..);

    /// <summary>Trajectories through some of the dimensions alone: a layer's weights.</summary>
    /// <param name="runs"><c>[runs][points][dimensions]</c>.</param>
    /// <param name="columns">Dimensions to keep.</param>
    public static Trajectories Of(IReadOnlyList<float[][]> runs, Range columns)
    {
        float[][] rows = [.. runs.SelectMany(run => run)];
        var (offset, length) = columns.GetOffsetAndLength(rows[0].Length);
        return new(Products(rows, offset, length), runs.Count, runs[0].Length, length);
    }

    /// <summary>The same points of some runs only, in the given order.</summary>
    public Trajectories Take(IEnumerable<int> runs)
    {
        int[] kept = [.. runs.SelectMany(run => Enumerable.Range(run * Points, Points))];
        return new([.. kept.SelectMany(i => kept.Select(j => Product(i, j)))], kept.Length / Points, Points, Dimensions);
    }

    /// <summary>Principal components of all points of all runs together, centred and not scaled.</summary>
    public PrincipalComponents Components(int count = 2) => PrincipalComponents.Of(products, count);

    /// <summary>The trajectories as seen in the plane of the first two principal components.</summary>
    public Trajectories InPlane()
    {
        var scores = Components().Scores;
        return Of([.. scores.Select(score => Array.ConvertAll(score, v => (float)v)).Chunk(Points)]);
    }

    /// <summary>Distance of a run's point from another's.</summary>
    public double Distance((int Run, int Point) a, (int Run, int Point) b)
    {
        var (i, j) = (Index(a), Index(b));
        return Math.Sqrt(Math.Max(0, Product(i, i) + Product(j, j) - 2 * Product(i, j)));
    }

    /// <summary>Inner product of two runs' displacements, each from its first point to its last.</summary>
    public double Displacements(int run, int other)
    {
        var (a, b, c, d) = (Index((run, Points - 1)), Index((run, 0)), Index((other, Points - 1)), Index((other, 0)));
        return Product(a, c) - Product(a, d) - Product(b, c) + Product(b, d);
    }

    private int Index((int Run, int Point) at) => at.Run * Points + at.Point;

    private double Product(int i, int j) => products[i * Runs * Points + j];

    private static double[] Products(float[][] rows, int offset, int length)
    {
        using var scope = NewDisposeScope();
        var sum = zeros([rows.Length, rows.Length], dtype: ScalarType.Float64);
        for (var from = offset; from < offset + length; from += Chunk)
        {
            using var step = NewDisposeScope();
            var width = Math.Min(Chunk, offset + length - from);
            var block = new double[rows.Length * width];
            for (var i = 0; i < rows.Length; i++)
                for (var j = 0; j < width; j++)
                    block[i * width + j] = rows[i][from + j];
            var matrix = OwnMemory.Copy(block, [rows.Length, width]);
            sum.addmm_(matrix, matrix.t(), beta: 1, alpha: 1);
        }

        return sum.data<double>().ToArray();
    }
}
