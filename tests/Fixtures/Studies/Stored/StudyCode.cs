using Reproducibility.Store;

namespace Reproducibility.Fixtures.Studies;

/// <summary>The code of a study, which this program was built from.</summary>
public static class StudyCode
{
    private const string Reports = "Reproducibility.Fixtures.Reports.";
    private static readonly Lazy<SourceCode> Built = new(() => SourceCode.In(typeof(StudyCode).Assembly));

    /// <summary>Hashes of its <see cref="CodeRooms"/>; null for a study whose sources this program does not have, as one of another assembly.</summary>
    public static IReadOnlyDictionary<string, string>? Of(Type study) =>
        study.Assembly == typeof(StudyCode).Assembly ? Of(study.Namespace ?? "", Built.Value) : null;

    /// <summary>Hashes of the rooms of a study in a namespace.</summary>
    internal static IReadOnlyDictionary<string, string>? Of(string studyNamespace, SourceCode code) =>
        studyNamespace.StartsWith(Reports, StringComparison.Ordinal) ? CodeRooms.Of(studyNamespace[Reports.Length..].Replace('.', '/'), code) : null;
}
