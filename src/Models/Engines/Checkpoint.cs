namespace Reproducibility.Models;

/// <summary>A training between two epochs: all that the rest of it depends on, and what was observed. A copy goes on with the same bits.</summary>
/// <param name="Epochs">How many are done.</param>
/// <param name="Rows">Parameters: <c>[seeds][parameters]</c>.</param>
/// <param name="States">What each seed's optimizer keeps, on the engine's own scale: <c>[seeds]</c>.</param>
/// <param name="Seen">What the observers wrote down, in their order.</param>
public sealed record Checkpoint(
    int Epochs, IReadOnlyList<float[]> Rows, IReadOnlyList<OptimizerState> States, IReadOnlyList<IReadOnlyList<Array>> Seen);

/// <summary>Where a training keeps how far it has come, so that one that is killed goes on.</summary>
public interface ICheckpoints
{
    /// <summary>How far an earlier run came; null: it begins.</summary>
    Checkpoint? Last { get; }

    /// <summary>Hears of the end of an epoch.</summary>
    /// <param name="make">Copies the training: it is called only where its time has come.</param>
    void Offer(Func<Checkpoint> make);
}
