namespace Reproducibility.Fixtures.Studies;

/// <summary>One look of a study at its seeds: what it asked for, and what that depends on.</summary>
internal sealed class Pass
{
    private readonly HashSet<(string Stage, string Condition)> asked = [];

    /// <summary>What the results of this look depend on.</summary>
    public Origins Origins { get; } = new();

    /// <summary>Notes what is asked for.</summary>
    /// <exception cref="InvalidOperationException">It was asked for before.</exception>
    public void Ask(string study, string stage, IReadOnlyList<string> conditions)
    {
        foreach (var condition in conditions)
        {
            if (!asked.Add((stage, condition)))
                throw new InvalidOperationException(
                    $"{study} trains '{condition}' twice in its stage '{stage}': name another stage, as in lab.Train(..., stage: \"again\").");
        }
    }
}
