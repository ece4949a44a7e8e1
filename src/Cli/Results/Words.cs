namespace Reproducibility.Cli.Results;

/// <summary>Counts in words.</summary>
public static class Words
{
    /// <summary>1 claim, 2 claims.</summary>
    public static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
