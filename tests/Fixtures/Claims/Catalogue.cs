using System.Reflection;
using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Studies;

namespace Reproducibility.Fixtures.Claims;

/// <summary>One line of the catalogue.</summary>
/// <param name="Id">Id of the claim.</param>
/// <param name="Statement">What its report claims, in one sentence.</param>
/// <param name="Study">Id of the study whose measurements decide it.</param>
public sealed record CatalogueEntry(string Id, string Statement, string Study)
{
    /// <summary>Whether the id says which study decides.</summary>
    public bool IsNamedByItsStudy => ClaimId.Parse(Id).IsNamedBy(Study);
}

/// <summary>The list of all claims: <c>tests/Claims/catalogue.tsv</c>, which a test compares with the tests' own attributes.</summary>
public static class Catalogue
{
    private const string Header = "id\tstatement\tstudy";

    /// <summary>Where the list lies.</summary>
    public static string File { get; } = Path.Combine(Repository.Root, "tests", "Claims", "catalogue.tsv");

    /// <summary>The claims of a list in the file's format.</summary>
    /// <exception cref="FormatException">A line has not three columns; the message names it.</exception>
    public static IReadOnlyList<CatalogueEntry> Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return lines[0] != Header
            ? throw new FormatException($"The catalogue begins with '{lines[0]}' instead of '{Header}' with tabs between.")
            : [.. lines.Skip(1).Select(line => line.Split('\t') is [var id, var statement, var study]
                ? new CatalogueEntry(id, statement, study)
                : throw new FormatException($"A line of the catalogue has not the three columns id, statement, study: '{line}'."))];
    }

    /// <summary>A list in the file's format, in the order of the ids.</summary>
    public static string Print(IEnumerable<CatalogueEntry> entries) =>
        string.Concat(entries.OrderBy(e => e.Id, StringComparer.Ordinal).Select(e => $"{e.Id}\t{e.Statement}\t{e.Study}\n").Prepend(Header + "\n"));

    /// <summary>Ids of the studies that an assembly tests, with claims or without.</summary>
    public static IReadOnlyList<string> StudiesOf(Assembly tests) =>
        [.. tests.GetTypes().Where(fixture => !fixture.IsAbstract).Select(StudyTests.StudyOf).OfType<Type>().Select(study => Study.Of(study).Id).Distinct()];

    /// <summary>The claims that an assembly tests, one per test.</summary>
    public static IEnumerable<CatalogueEntry> Of(Assembly tests) =>
        from fixture in tests.GetTypes()
        where !fixture.IsAbstract
        let study = StudyTests.StudyOf(fixture)
        where study is not null
        from method in fixture.GetMethods()
        from claim in method.GetCustomAttributes<ClaimAttribute>(inherit: false)
        select new CatalogueEntry(claim.Id.ToString(), claim.Statement, Study.Of(claim.Study ?? study).Id);
}
