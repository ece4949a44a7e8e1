namespace Reproducibility.Cli.Shards;

/// <summary>Neighbouring conditions of a study, in the order in which it trains them.</summary>
/// <param name="First">Number of the first, from 1.</param>
/// <param name="Last">Number of the last.</param>
/// <param name="Of">How many the study has.</param>
public sealed record Slice(int First, int Last, int Of)
{
    /// <summary>Whether a condition is one of them.</summary>
    /// <param name="number">From 1.</param>
    public bool Has(int number) => First <= number && number <= Last;

    /// <summary>As the test host reads it: 2..3/5.</summary>
    public override string ToString() => $"{First}..{Last}/{Of}";
}
