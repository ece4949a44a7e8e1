using System.Text.Json;

namespace Reproducibility.Units.Statistics;

/// <summary>Numbers from scipy and plain enumeration; <c>data/reference.py</c> makes them.</summary>
internal static class Reference
{
    private static readonly JsonDocument Document = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, "Statistics", "data", "reference.json")));

    /// <summary>The cases of a procedure.</summary>
    internal static IEnumerable<JsonElement> Cases(string procedure) => Document.RootElement.GetProperty(procedure).EnumerateArray();

    internal static JsonElement Case(string procedure) => Document.RootElement.GetProperty(procedure);

    internal static double Number(this JsonElement element, string name) => Number(element.GetProperty(name));

    internal static int Whole(this JsonElement element, string name) => element.GetProperty(name).GetInt32();

    internal static double[] Numbers(this JsonElement element, string name) => Numbers(element.GetProperty(name));

    internal static double[][] Rows(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(Numbers)];

    internal static double[,] Matrix(this JsonElement element, string name)
    {
        var rows = element.Rows(name);
        var matrix = new double[rows.Length, rows[0].Length];
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < rows[i].Length; j++)
                matrix[i, j] = rows[i][j];
        return matrix;
    }

    private static double[] Numbers(JsonElement element) => [.. element.EnumerateArray().Select(Number)];

    private static double Number(JsonElement element) => element.ValueKind == JsonValueKind.Number
        ? element.GetDouble()
        : element.GetString() == "inf" ? double.PositiveInfinity : double.NegativeInfinity;
}
