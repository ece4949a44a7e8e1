namespace Reproducibility.Cli.Shards;

/// <summary>Trainings of a study on neighbouring seeds, which a shard does as a whole.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="First">The first seed.</param>
/// <param name="Last">The last one.</param>
/// <param name="Trainings">About how many; 0: not known.</param>
/// <param name="Seconds">What they cost on one core, as counted.</param>
/// <param name="Shard">Which shard does them, from 1.</param>
public sealed record Part(string Study, int First, int Last, int Trainings, double Seconds, int Shard)
{
    /// <summary>As the test host reads it.</summary>
    public override string ToString() => $"{Study}:{First}..{Last}";
}
