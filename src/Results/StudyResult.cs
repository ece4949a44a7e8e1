namespace Reproducibility.Results;

/// <summary>What one study found.</summary>
public sealed record StudyResult
{
    /// <summary>Report, section and name: "elrod/1-1/sinc".</summary>
    public required string Id { get; init; }

    /// <summary>What is trained, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>Name of the data set, such as "mnist" or "glyphs"; empty for functions.</summary>
    public string Data { get; init; } = "";

    /// <summary>The data set in a sentence; empty where there is no more to say than its name.</summary>
    public string DataDescription { get; init; } = "";

    /// <summary>Seeds, in the order of every claim's values.</summary>
    public IReadOnlyList<int> Seeds { get; init; } = [];

    /// <summary>Engines that trained.</summary>
    public IReadOnlyList<string> Engines { get; init; } = [];

    /// <summary>Seconds of training.</summary>
    public double Seconds { get; init; }

    /// <summary>The figure, an SVG, as a path from the result file's folder.</summary>
    public string? Figure { get; init; }

    /// <summary>The tables, a Markdown text, as a path from the result file's folder.</summary>
    public string? Tables { get; init; }

    /// <summary>What a tier scaled down, which data set stood in, what the report leaves open; one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Numbers that the report recorded, among the seeds' values where they are compared.</summary>
    public IReadOnlyList<RecordedNumber> Recorded { get; init; } = [];
}
