namespace Reproducibility.Models;

/// <summary>The orders in which a run visits its examples: for each epoch a new permutation, drawn from the run's stream (Fisher-Yates).</summary>
/// <param name="random">Stream of the data order; nothing else draws from it.</param>
/// <param name="count">Number of examples.</param>
public sealed class ExampleOrder(Random random, int count)
{
    private readonly int[] order = new int[count];

    /// <summary>The next epoch's order; the array is reused by the epoch after it.</summary>
    public int[] Next()
    {
        for (var i = 0; i < count; i++)
            order[i] = i;
        random.Shuffle(order);
        return order;
    }
}
