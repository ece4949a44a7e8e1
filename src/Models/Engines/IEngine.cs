namespace Reproducibility.Models;

/// <summary>One condition of a study on points: the same net, recipe and data for every seed.</summary>
public sealed record Regression(Architecture Architecture, Recipe Recipe, Points Data)
{
    /// <summary>What is written down.</summary>
    public Recording Recording { get; init; } = new();
}

/// <summary>Trains small nets on points; every engine gives the same runs up to rounding.</summary>
public interface IEngine
{
    /// <summary>Name in run records: "lanes" or "torch".</summary>
    string Name { get; }

    /// <summary>How many seeds it likes to train in one call: the lanes of a vector, or 1.</summary>
    int Width { get; }

    /// <summary>Trains all starts on the calling thread and returns their runs in the same order.</summary>
    /// <exception cref="DivergedException">A loss became NaN or infinite.</exception>
    IReadOnlyList<Run> Train(Regression regression, IReadOnlyList<Start> starts);
}
