namespace Reproducibility.Models;

/// <summary>The mini-batches of each epoch, as indices: those of the first seed, then those of the second, and so on.</summary>
internal sealed class DataOrder(Recipe recipe, int count, IReadOnlyList<Start> starts)
{
    private readonly ExampleOrder[] orders = [.. starts.Select(start => new ExampleOrder(start.Order(), count))];

    private readonly bool shuffled = recipe is { Shuffle: true, BatchSize: > 0 };

    public IEnumerable<int[]> Epoch()
    {
        var size = recipe.BatchSize == 0 ? count : recipe.BatchSize;
        var stored = Enumerable.Range(0, count).ToArray();
        var epoch = orders.Select(order => shuffled ? order.Next() : stored).ToArray();
        for (var from = 0; from < count; from += size)
            yield return [.. epoch.SelectMany(order => order[from..Math.Min(from + size, count)])];
    }

    /// <summary>Passes over the order of some epochs.</summary>
    public void Skip(int epochs)
    {
        foreach (var order in shuffled ? orders : [])
        {
            for (var epoch = 0; epoch < epochs; epoch++)
                order.Next();
        }
    }
}
