using System.Diagnostics;
using Reproducibility.Models;
using Reproducibility.Store;

namespace Reproducibility.Fixtures.Studies;

/// <summary>Keeps how far some seeds of a condition have come, every few minutes of their training.</summary>
/// <param name="file">Where.</param>
/// <param name="every">Time between two copies.</param>
/// <param name="checksum">Checksum of a data set of this run, by its name in entries.</param>
/// <param name="origins">What the training may depend on.</param>
internal sealed class Checkpoints(Unfinished file, TimeSpan every, Func<string, string> checksum, Origins origins) : ICheckpoints
{
    private const string Epochs = "epochs", Seconds = "seconds", Steps = "steps", Rows = "rows", First = "first", Second = "second", Seen = "seen.";
    private readonly Stopwatch since = Stopwatch.StartNew(), all = Stopwatch.StartNew();
    private double earlier;
    private bool asked;

    /// <inheritdoc/>
    public Checkpoint? Last
    {
        get
        {
            if (!asked && file.Read(checksum) is { } tensors && IsKnown(tensors))
                (field, earlier) = (Of(tensors), ((double[])tensors[Seconds].Numbers(typeof(double)))[0]);
            asked = true;
            return field;
        }
    }

    /// <summary>What the training took so far, in all runs.</summary>
    public double SecondsSoFar => earlier + all.Elapsed.TotalSeconds;

    /// <inheritdoc/>
    public void Offer(Func<Checkpoint> make)
    {
        if (since.Elapsed < every)
            return;
        file.Write(() => Tensors(make()), origins.Checksums);
        since.Restart();
    }

    /// <summary>The training is done.</summary>
    public void Remove() => file.Remove();

    /// <summary>The code that writes copies is not among what determines a training, so one of another form is begun anew.</summary>
    private static bool IsKnown(IReadOnlyDictionary<string, Tensor> tensors) =>
        new[] { Epochs, Seconds, Steps, Rows, First, Second }.All(tensors.ContainsKey);

    private Dictionary<string, Tensor> Tensors(Checkpoint checkpoint)
    {
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal)
        {
            [Epochs] = Tensor.Of(new[] { checkpoint.Epochs }),
            [Seconds] = Tensor.Of(new[] { SecondsSoFar }),
            [Steps] = Tensor.Of(new[] { checkpoint.States[0].Steps }),
            [Rows] = Matrix(checkpoint.Rows),
            [First] = Matrix([.. checkpoint.States.Select(state => state.First)]),
            [Second] = Matrix([.. checkpoint.States.Select(state => state.Second)]),
        };
        foreach (var (i, rows) in checkpoint.Seen.Index())
            tensors[Seen + i] = Matrix(rows);
        return tensors;
    }

    private static Checkpoint Of(IReadOnlyDictionary<string, Tensor> tensors)
    {
        float[][] first = Floats(First), second = Floats(Second);
        return new Checkpoint(
            Number(Epochs),
            Floats(Rows),
            [.. first.Zip(second, (one, two) => new OptimizerState(Number(Steps), one, two))],
            [.. Enumerable.Range(0, tensors.Keys.Count(name => name.StartsWith(Seen, StringComparison.Ordinal))).Select(i => Split(tensors[Seen + i]))]);

        int Number(string name) => ((int[])tensors[name].Numbers(typeof(int)))[0];

        float[][] Floats(string name) => [.. Split(tensors[name]).Cast<float[]>()];
    }

    /// <summary>Rows of one length, one after the other.</summary>
    private static Tensor Matrix(IReadOnlyList<Array> rows)
    {
        var columns = rows.Count > 0 ? rows[0].Length : 0;
        var numbers = Array.CreateInstance(rows.Count > 0 ? rows[0].GetType().GetElementType()! : typeof(float), checked(rows.Count * columns));
        foreach (var (i, row) in rows.Index())
            row.CopyTo(numbers, i * columns);
        return Tensor.Of(numbers, rows.Count, columns);
    }

    private static Array[] Split(Tensor matrix)
    {
        var (rows, columns, type) = (matrix.Shape[0], matrix.Shape[1], matrix.Type == Tensor.NameOf(typeof(float)) ? typeof(float) : typeof(double));
        var numbers = matrix.Numbers(type);
        return [.. Enumerable.Range(0, rows).Select(i =>
        {
            var row = Array.CreateInstance(type, columns);
            Array.Copy(numbers, i * columns, row, 0, columns);
            return row;
        })];
    }
}
