namespace Reproducibility.Cli.Shards;

/// <summary>Trainings of a study on neighbouring seeds, which a shard does as a whole.</summary>
/// <param name="Study">Id of the study.</param>
/// <param name="First">The first seed.</param>
/// <param name="Last">The last one.</param>
/// <param name="Trainings">About how many; 0: not known.</param>
/// <param name="Seconds">What they cost on one core, as counted.</param>
/// <param name="Shard">Which shard does them, from 1.</param>
/// <param name="Slice">Of which conditions; null: of all.</param>
public sealed record Part(string Study, int First, int Last, int Trainings, double Seconds, int Shard, Slice? Slice = null)
{
    /// <summary>Seeds and conditions: 1000..1007#2..3/5.</summary>
    public string Place => Slice is null ? $"{First}..{Last}" : $"{First}..{Last}#{Slice}";

    /// <summary>As the test host reads it.</summary>
    public override string ToString() => $"{Study}:{Place}";

    /// <summary>Whether it has a training.</summary>
    /// <param name="seed">From which seed.</param>
    /// <param name="condition">Number of its condition, from 1.</param>
    public bool Has(int seed, int condition) => First <= seed && seed <= Last && Slice?.Has(condition) != false;
}
