namespace Reproducibility.Bench;

/// <summary>The machine's processor.</summary>
internal static class Processor
{
    /// <summary>Its name and family, as Linux gives them.</summary>
    public static string Name { get; } = File.Exists("/proc/cpuinfo")
        ? string.Join(' ', Field("model name"), "family", Field("cpu family"), "model", Field("model"))
        : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";

    private static string Field(string name) =>
        File.ReadLines("/proc/cpuinfo").Select(line => line.Split(':')).FirstOrDefault(parts => parts[0].Trim() == name)?[1].Trim() ?? "";
}
