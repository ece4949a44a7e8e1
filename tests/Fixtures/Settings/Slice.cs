namespace Reproducibility.Fixtures.Settings;

/// <summary>Neighbouring conditions of a study, written <c>2..3/5</c>: the second and the third of five.</summary>
/// <param name="First">Number of the first, from 1.</param>
/// <param name="Last">Number of the last.</param>
/// <param name="Of">How many the study has.</param>
public sealed record Slice(int First, int Last, int Of)
{
    /// <summary>Those of all conditions of a study, in its order.</summary>
    /// <param name="study">Id of the study.</param>
    /// <param name="conditions">All.</param>
    /// <exception cref="InvalidOperationException">They are not as many as the plan took them to be, so that some would be trained by nobody.</exception>
    public IReadOnlyList<string> In(string study, IReadOnlyList<string> conditions) => conditions.Count == Of
        ? [.. conditions.Take((First - 1)..Last)]
        : throw new InvalidOperationException(
            $"{study} has {conditions.Count} conditions, and this part is cut for {Of}: its line in src/Cli/Progress/costs.tsv is out of date.");

    /// <inheritdoc/>
    public override string ToString() => $"{First}..{Last}/{Of}";
}
