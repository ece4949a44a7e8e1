namespace Reproducibility.Results;

/// <summary>What was run, where and when.</summary>
public sealed record RunInfo
{
    /// <summary>Commit of the checkout; null where it is none.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether tracked files differed from the commit.</summary>
    public bool Changed { get; init; }

    /// <summary>"quick" or "paper".</summary>
    public required string Tier { get; init; }

    /// <summary>"cpu" or "cuda".</summary>
    public string Device { get; init; } = "cpu";

    /// <summary>Seeds as they were asked for: "each study's own", "100 to 115".</summary>
    public required string Seeds { get; init; }

    /// <summary>Options of <c>./reproduce</c> that repeat these settings: "--tier paper --seeds 20000..20015".</summary>
    public string Options { get; init; } = "";

    /// <summary>Processor, cores, memory and operating system.</summary>
    public string Machine { get; init; } = "";

    /// <summary>Versions by name: "dotnet", "libtorch" and the packages.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>When it began.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>How long it took; null while it runs, and where it was cut off.</summary>
    public double? Seconds { get; init; }
}
