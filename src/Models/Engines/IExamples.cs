using static TorchSharp.torch;

namespace Reproducibility.Models;

/// <summary>Training or test examples, gathered into tensors one mini-batch at a time.</summary>
public interface IExamples
{
    /// <summary>Number of examples.</summary>
    int Count { get; }

    /// <summary>Whether an example comes out otherwise every time.</summary>
    bool Varies => false;

    /// <summary>The examples at <paramref name="indices"/>: inputs <c>[n, ...shape]</c>, targets <c>[n, outputs]</c> or labels <c>[n]</c>.</summary>
    (Tensor Inputs, Tensor Targets) Gather(ReadOnlySpan<int> indices, Device device);

    /// <summary>Goes on as if so many examples of each seed had been gathered, where they <see cref="Varies">vary</see>.</summary>
    void Skip(long count)
    {
    }
}

/// <summary>Examples of classes, one at a time.</summary>
public interface ILabelled : IExamples
{
    /// <summary>Writes an example's input, <c>[channels * height * width]</c>, and returns its label.</summary>
    int Fill(int index, Span<float> input);
}

/// <summary>Points of a function as examples.</summary>
public sealed class PointExamples(Points points) : IExamples
{
    /// <inheritdoc/>
    public int Count => points.Count;

    /// <inheritdoc/>
    public (Tensor Inputs, Tensor Targets) Gather(ReadOnlySpan<int> indices, Device device) =>
        (Rows(points.X, points.Inputs, indices, device), Rows(points.Y, points.Outputs, indices, device));

    private static Tensor Rows(float[] values, int width, ReadOnlySpan<int> indices, Device device)
    {
        var rows = new float[indices.Length * width];
        for (var i = 0; i < indices.Length; i++)
            values.AsSpan(indices[i] * width, width).CopyTo(rows.AsSpan(i * width));
        return OwnMemory.Copy(rows, [indices.Length, width], device);
    }
}

/// <summary>A set of its own for every seed, all of one size; indices come seed after seed.</summary>
public sealed class ExamplesPerSeed(IReadOnlyList<IExamples> sets) : IExamples
{
    /// <summary>One per seed.</summary>
    public IReadOnlyList<IExamples> Sets => sets;

    /// <inheritdoc/>
    public int Count => sets[0].Count;

    /// <inheritdoc/>
    public bool Varies => sets.Any(set => set.Varies);

    /// <inheritdoc/>
    public (Tensor Inputs, Tensor Targets) Gather(ReadOnlySpan<int> indices, Device device)
    {
        if (sets.Count == 1)
            return sets[0].Gather(indices, device);
        var size = indices.Length / sets.Count;
        var parts = new (Tensor Inputs, Tensor Targets)[sets.Count];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = sets[i].Gather(indices.Slice(i * size, size), device);
        return (cat([.. parts.Select(p => p.Inputs)]), cat([.. parts.Select(p => p.Targets)]));
    }

    /// <inheritdoc/>
    public void Skip(long count)
    {
        foreach (var set in sets)
            set.Skip(count);
    }
}
