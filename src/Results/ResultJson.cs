using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Reproducibility.Results;

/// <summary>Results as JSON; docs/results.md has the schema.</summary>
public static class ResultJson
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
    };

    private static readonly JsonSerializerOptions OneLine = new(Indented) { WriteIndented = false };

    /// <summary>A whole result as a document.</summary>
    public static string Write(RunResult result) => JsonSerializer.Serialize(result, Indented) + "\n";

    /// <summary>A document as a result.</summary>
    /// <exception cref="ResultException">It is none, or one of a later schema.</exception>
    public static RunResult Read(string json) => Guard("The text", () =>
    {
        var result = JsonSerializer.Deserialize<RunResult>(json, Indented) ?? throw new ResultException("The text is no result: it is null.");
        return result.Schema <= RunResult.CurrentSchema
            ? result
            : throw new ResultException($"The result has schema {result.Schema}, later than {RunResult.CurrentSchema}. Read it with a newer checkout.");
    });

    /// <summary>One value as a line.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, OneLine) + "\n";

    /// <summary>A line as a value.</summary>
    /// <exception cref="ResultException">It is none.</exception>
    public static T Parse<T>(string line) =>
        Guard("The line", () => JsonSerializer.Deserialize<T>(line, OneLine) ?? throw new ResultException("The line is null."));

    /// <summary>The same; null where it is none, such as one that a kill or a full disk has cut off.</summary>
    public static T? ParseOrNull<T>(string line) where T : class
    {
        try
        {
            return Parse<T>(line);
        }
        catch (ResultException)
        {
            return null;
        }
    }

    private static T Guard<T>(string what, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException e)
        {
            throw new ResultException($"{what} is no result: {e.Message}", e);
        }
    }
}
