namespace Reproducibility.Store;

/// <summary>
/// The code that the results of a report come from, in rooms: what all studies share, and the report's own folder. Another report does not count, and
/// neither does what only judges, writes about or keeps what was trained.
/// </summary>
public static class CodeRooms
{
    private const string Fixtures = "tests/Fixtures";
    private static readonly string[] Shared =
        ["src/Models", "src/Metrics", $"{Fixtures}/Data", $"{Fixtures}/Running", $"{Fixtures}/Studies", $"{Fixtures}/Reports/Kinds"];

    private static readonly string[] Without =
    [
        "src/Metrics/Judging",
        $"{Fixtures}/Running/Progress.cs",
        $"{Fixtures}/Studies/RunRecord.cs",
        $"{Fixtures}/Studies/SeedDocument.cs",
        $"{Fixtures}/Studies/SeedPlan.cs",
        $"{Fixtures}/Studies/Stored",
        $"{Fixtures}/Studies/StudyDocument.cs",
    ];

    /// <summary>Hashes of the rooms; null where one of them is not among the sources.</summary>
    /// <param name="report">Name of the report's folder below tests/Fixtures/Reports.</param>
    /// <param name="code">All sources.</param>
    public static IReadOnlyDictionary<string, string>? Of(string report, SourceCode code)
    {
        var rooms = Shared.Append($"{Fixtures}/Reports/{report}").ToDictionary(room => room, room => code.Hash(room, Without));
        rooms[$"{Fixtures}/Reports"] = code.Hash($"{Fixtures}/Reports", [], below: false);
        return rooms.Values.All(hash => hash is not null) ? rooms.ToDictionary(room => room.Key, room => room.Value!) : null;
    }

    /// <summary>The same of a checkout, whose sources are read once, by a report's name as in ids: "clemson-a".</summary>
    public static Func<string, IReadOnlyDictionary<string, string>?> In(string checkout)
    {
        var code = new Lazy<SourceCode>(() => SourceCode.Below(checkout, "src/Models", "src/Metrics", Fixtures));
        var known = new Dictionary<string, IReadOnlyDictionary<string, string>?>(StringComparer.Ordinal);
        return report => known.TryGetValue(report, out var rooms) ? rooms : known[report] = Of(Folder(report), code.Value);
    }

    private static string Folder(string report) => string.Concat(report.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
