namespace Reproducibility.Models;

/// <summary>Examples of a function R -> R (or of vectors), held as plain numbers.</summary>
/// <param name="X">Inputs, row by row: <c>[Count * Inputs]</c>.</param>
/// <param name="Y">Targets, row by row: <c>[Count * Outputs]</c>.</param>
/// <param name="Inputs">Entries of one input.</param>
/// <param name="Outputs">Entries of one target.</param>
public sealed record Points(float[] X, float[] Y, int Inputs = 1, int Outputs = 1)
{
    /// <summary>Number of examples.</summary>
    public int Count => X.Length / Inputs;

    /// <summary><paramref name="count"/> equally spaced inputs on [from, to], both ends included, and the function's values there.</summary>
    public static Points Grid(Func<double, double> function, double from, double to, int count)
    {
        var x = Enumerable.Range(0, count).Select(i => from + (to - from) * i / (count - 1)).ToArray();
        return Of(function, x);
    }

    /// <summary>The function's values at given inputs.</summary>
    public static Points Of(Func<double, double> function, IReadOnlyList<double> x) =>
        new([.. x.Select(v => (float)v)], [.. x.Select(v => (float)function(v))]);

    /// <summary>Mean squared error of the best constant answer: the targets' variance.</summary>
    public double Variance
    {
        get
        {
            var mean = Y.Average(v => (double)v);
            return Y.Average(v => (v - mean) * (v - mean));
        }
    }
}
