using System.Runtime.CompilerServices;
using Reproducibility.Models.Lanes;

namespace Reproducibility.Models;

/// <summary>The mini-batches of each epoch, as indices: those of the first seed, then those of the second, and so on.</summary>
internal sealed class DataOrder
{
    private readonly int count, seeds;

    /// <summary>One per seed; none where all see the examples in their stored order.</summary>
    private readonly ExampleOrder[] orders;
    private readonly int[][] epoch;
    private readonly int[] whole, last;

    public DataOrder(Recipe recipe, int count, IReadOnlyList<Start> starts)
    {
        var size = recipe.BatchSize == 0 ? count : Math.Min(recipe.BatchSize, count);
        (this.count, seeds) = (count, starts.Count);
        epoch = [.. Enumerable.Repeat(Enumerable.Range(0, count).ToArray(), seeds)];
        orders = recipe is { Shuffle: true, BatchSize: > 0 } ? [.. starts.Select(start => new ExampleOrder(start.Order(), count))] : [];
        (whole, last) = (new int[starts.Count * size], new int[size == 0 ? 0 : starts.Count * (count % size)]);
    }

    /// <summary>Number of an epoch's mini-batches.</summary>
    public int Batches => (count * seeds + whole.Length - 1) / Math.Max(1, whole.Length);

    /// <summary>Draws the order of the next epoch.</summary>
    public void Next()
    {
        for (var seed = 0; seed < orders.Length; seed++)
            epoch[seed] = orders[seed].Next();
    }

    /// <summary>A mini-batch of the epoch; the array is reused by a later one.</summary>
    [MethodImpl(Jit.Loop)]
    public int[] Batch(int number)
    {
        var size = whole.Length / seeds;
        var from = number * size;
        var (batch, length) = from + size <= count ? (whole, size) : (last, count - from);
        for (var seed = 0; seed < seeds; seed++)
            Array.Copy(epoch[seed], from, batch, seed * length, length);
        return batch;
    }

    /// <summary>Passes over the order of some epochs.</summary>
    public void Skip(int epochs)
    {
        foreach (var order in orders)
        {
            for (var passed = 0; passed < epochs; passed++)
                order.Next();
        }
    }
}
