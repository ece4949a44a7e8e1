using Reproducibility.Results;

namespace Reproducibility.Cli.Results;

/// <summary>What a test host leaves in a run's folder.</summary>
public static class RunFolder
{
    /// <summary>Names of the files, which a new run removes first.</summary>
    public static IReadOnlyList<string> Files { get; } = [ResultLog.Lines, ResultLog.Whole, "verdicts.txt", Progress, "claims.log", Report];

    /// <summary>The report's page.</summary>
    public const string Report = "report/index.html";

    /// <summary>Name of the file of progress.</summary>
    public const string Progress = "progress.jsonl";

    /// <summary>Files to which the host of a run in a folder adds what the run's progress follows from.</summary>
    public static IReadOnlyList<string> Events(string folder) => [Path.Combine(folder, Progress), Path.Combine(folder, ResultLog.Lines)];

    /// <summary>The results; null where there are none.</summary>
    public static RunResult? Read(string folder)
    {
        try
        {
            return ResultLog.Read(folder);
        }
        catch (ResultException)
        {
            return null;
        }
    }
}
