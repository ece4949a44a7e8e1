namespace Reproducibility.Fixtures.Studies;

/// <summary>A quantity that a study measures on every seed.</summary>
/// <param name="Name">As tables and findings print it, for instance "final loss".</param>
/// <param name="Tolerance">Drift between machines that a snapshot allows.</param>
/// <param name="Unit">"steps", "epochs"; empty for a pure number.</param>
/// <param name="Budget">Where a time is cut off when it was not reached; null where nothing is cut off.</param>
public sealed record Metric(string Name, Tolerance Tolerance, string Unit = "", double? Budget = null)
{
    /// <summary>Heading of a table of its own, with a row per metric of the group; null: a column of the study's main table.</summary>
    public string? Group { get; init; }

    /// <summary>The number that tells a metric from the others of its group, where one does: a point of a line.</summary>
    public double? Level { get; init; }

    /// <summary>Of a difference, the largest number that it is taken between, which bounds its rounding: 1 for a gap of accuracies.</summary>
    public double Magnitude { get; init; }

    /// <summary>Whether it is measured because the report recorded it: of the tables it stands among the report's numbers alone.</summary>
    public bool IsOnlyRecorded { get; init; }

    /// <summary>A quantity that is measured because the report recorded it.</summary>
    /// <param name="name">As in the report's <c>recorded.tsv</c>.</param>
    public static Metric OnlyRecorded(string name) => new(name, Tolerance.Exact) { IsOnlyRecorded = true };

    /// <summary>As a finding prints it.</summary>
    public string Title => Group is null ? Name : $"{Group.ToLowerInvariant()} {Name}";
}
