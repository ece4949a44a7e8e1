namespace Reproducibility.Models;

/// <summary>The mini-batches of each epoch, as indices: those of the first seed, then those of the second, and so on.</summary>
internal sealed class DataOrder
{
    private readonly Recipe recipe;
    private readonly Random[] streams;
    private readonly int[][] orders;

    public DataOrder(Recipe recipe, int count, IReadOnlyList<Start> starts)
    {
        this.recipe = recipe;
        streams = [.. starts.Select(start => start.Order())];
        orders = [.. starts.Select(_ => Enumerable.Range(0, count).ToArray())];
    }

    public IEnumerable<int[]> Epoch()
    {
        var count = orders[0].Length;
        var size = recipe.BatchSize == 0 ? count : recipe.BatchSize;
        for (var i = 0; i < streams.Length && recipe is { Shuffle: true, BatchSize: > 0 }; i++)
            streams[i].Shuffle(orders[i]);
        for (var from = 0; from < count; from += size)
            yield return [.. orders.SelectMany(order => order[from..Math.Min(from + size, count)])];
    }
}
