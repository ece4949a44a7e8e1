using System.Text.Json;

namespace Reproducibility.Cli.Results;

/// <summary>A claim's verdict, as the test host wrote it down.</summary>
/// <param name="Claim">Id.</param>
/// <param name="Statement">What the report claims.</param>
/// <param name="Verdict">The verdict; null where the study failed.</param>
/// <param name="AsExpected">Whether it is the one that the test states.</param>
/// <param name="Error">Why there is none.</param>
/// <param name="Evidence">What decided it.</param>
public sealed record Judged(string Claim, string Statement, string? Verdict, bool AsExpected, string? Error, Judged.Numbers? Evidence)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Reads a file of one verdict a line; none where there is no file.</summary>
    public static IReadOnlyList<Judged> Read(string path) =>
        File.Exists(path) ? [.. File.ReadAllLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Judged>(line, Json)!)] : [];

    /// <summary>The numbers of a verdict.</summary>
    /// <param name="Finding">In words.</param>
    /// <param name="Seeds">How many.</param>
    public sealed record Numbers(string Finding, int Seeds);
}
