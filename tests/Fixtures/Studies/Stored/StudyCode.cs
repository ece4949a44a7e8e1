using Reproducibility.Store;

namespace Reproducibility.Fixtures.Studies;

/// <summary>
/// The code that the results of a study come from, in rooms: what all studies share, and its own report's folder. Another report does not count, and
/// neither does what only judges, reports or keeps what was trained.
/// </summary>
public static class StudyCode
{
    private const string Fixtures = "tests/Fixtures", Reports = "Reproducibility.Fixtures.Reports.";
    private static readonly Lazy<SourceCode> Built = new(() => SourceCode.In(typeof(StudyCode).Assembly));
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

    /// <summary>Hashes of the rooms that this program was built from; null for a study whose sources it does not have, as one of another assembly.</summary>
    public static IReadOnlyDictionary<string, string>? Of(Type study) =>
        study.Assembly == typeof(StudyCode).Assembly ? Of(study.Namespace ?? "", Built.Value) : null;

    /// <summary>Hashes of the rooms of a study in a namespace.</summary>
    internal static IReadOnlyDictionary<string, string>? Of(string studyNamespace, SourceCode code)
    {
        if (!studyNamespace.StartsWith(Reports, StringComparison.Ordinal))
            return null;
        var report = $"{Fixtures}/Reports/{studyNamespace[Reports.Length..].Replace('.', '/')}";
        var rooms = Shared.Append(report).ToDictionary(room => room, room => code.Hash(room, Without));
        rooms[$"{Fixtures}/Reports"] = code.Hash($"{Fixtures}/Reports", [], below: false);
        return rooms.Values.All(hash => hash is not null) ? rooms.ToDictionary(room => room.Key, room => room.Value!) : null;
    }
}
