using Reproducibility.Fixtures.Reports.Elrod;
using Reproducibility.Fixtures.Studies;
using Reproducibility.Store;

namespace Reproducibility.Units.Store;

public class StudyCodeTests
{
    private const string Elrod = "Reproducibility.Fixtures.Reports.Elrod";

    private static readonly Dictionary<string, string> Files = new()
    {
        ["src/Models/Engines/Lanes/Net.cs"] = "net\n",
        ["src/Metrics/Numbers.cs"] = "numbers\n",
        ["tests/Fixtures/Data/Split.cs"] = "split\n",
        ["tests/Fixtures/Running/Workers.cs"] = "workers\n",
        ["tests/Fixtures/Studies/Lab.cs"] = "lab\n",
        ["tests/Fixtures/Reports/Factor.cs"] = "shared\n",
        ["tests/Fixtures/Reports/Kinds/CnnStudy.cs"] = "kind\n",
        ["tests/Fixtures/Reports/Elrod/Sinc.cs"] = "own\n",
        ["tests/Fixtures/Reports/Li/Pca.cs"] = "foreign\n",
    };

    private static readonly string[] Foreign = ["tests/Fixtures/Reports/Li/Pca.cs"];

    [Test]
    public void A_file_of_another_report_changes_nothing([ValueSource(nameof(Foreign))] string file) =>
        Assert.That(Of(With(file, "changed")), Is.EqualTo(Of(Files)));

    [TestCase("src/Metrics/Judging/Verdict.cs")]
    [TestCase("tests/Fixtures/Running/Progress.cs")]
    [TestCase("tests/Fixtures/Studies/Stored/StudyCode.cs")]
    public void What_only_judges_reports_or_keeps_changes_nothing(string file) => Assert.That(Of(With(file, "new")), Is.EqualTo(Of(Files)));

    [Test]
    public void Another_report_more_or_less_changes_nothing()
    {
        Assert.That(Of(With("tests/Fixtures/Reports/New/Study.cs", "new")), Is.EqualTo(Of(Files)));
        Assert.That(Of(With("tests/Fixtures/Reports/ElrodAgain/Study.cs", "new")), Is.EqualTo(Of(Files)));
        Assert.That(Of(Files.Where(file => !Foreign.Contains(file.Key))), Is.EqualTo(Of(Files)));
    }

    [Test]
    public void Every_other_file_changes_the_hash_of_its_room([ValueSource(nameof(Own))] string file)
    {
        var (before, after) = (Of(Files)!, Of(With(file, "changed"))!);
        Assert.That(
            after.Where(room => before[room.Key] != room.Value).Select(room => room.Key),
            Has.One.Matches<string>(room => file.StartsWith(room + "/", StringComparison.Ordinal)));
    }

    [Test]
    public void A_file_more_or_renamed_counts()
    {
        Assert.That(Of(With("src/Models/More.cs", "")), Is.Not.EqualTo(Of(Files)));
        var renamed = Files.Select(file => KeyValuePair.Create(file.Key.Replace("Sinc.cs", "Sine.cs", StringComparison.Ordinal), file.Value));
        Assert.That(Of(renamed), Is.Not.EqualTo(Of(Files)));
    }

    [Test]
    public void Line_ends_and_the_slashes_of_paths_do_not_count() => Assert.That(
        Of(Files.Select(file => KeyValuePair.Create(file.Key.Replace('/', '\\'), file.Value.Replace("\n", "\r\n", StringComparison.Ordinal)))),
        Is.EqualTo(Of(Files)));

    [Test]
    public void A_study_without_sources_has_no_code()
    {
        Assert.That(StudyCode.Of("Reproducibility.Units.Studies", new SourceCode(Files)), Is.Null);
        Assert.That(StudyCode.Of("Reproducibility.Fixtures.Reports.Unknown", new SourceCode(Files)), Is.Null);
        Assert.That(StudyCode.Of(typeof(Units.Studies.Lines)), Is.Null);
    }

    [Test]
    public void The_build_has_the_sources_of_every_room()
    {
        var rooms = StudyCode.Of(typeof(Sinc))!;
        string[] some = ["src/Models", "src/Metrics", "tests/Fixtures/Studies", "tests/Fixtures/Reports", "tests/Fixtures/Reports/Elrod"];
        Assert.That(rooms.Keys, Is.SupersetOf(some));
        Assert.That(rooms.Values.Distinct().Count(), Is.EqualTo(rooms.Count));
    }

    /// <summary>One report's studies read no code of another's, or a change there would go unseen.</summary>
    [Test]
    public void No_report_reads_another()
    {
        var spaces = typeof(Sinc).Assembly.GetTypes().Select(type => type.Namespace).OfType<string>();
        var reports = spaces.Where(space => space.StartsWith("Reproducibility.Fixtures.Reports.", StringComparison.Ordinal))
            .Select(space => space.Split('.')[3])
            .Distinct()
            .ToArray();
        Assert.That(reports, Has.Length.GreaterThan(4));
        foreach (var report in reports)
        {
            var folder = Path.Combine(Fixtures.Running.Repository.Root, "tests", "Fixtures", "Reports", report);
            var text = string.Concat(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
            foreach (var other in reports.Where(other => other != report))
                Assert.That(text, Does.Not.Contain($"Reports.{other}").And.Not.Match($@"\b{other}\.[A-Z]"), report);
        }
    }

    private static IEnumerable<string> Own => Files.Keys.Except(Foreign);

    private static Dictionary<string, string> With(string file, string text) => new(Files) { [file] = text };

    private static IReadOnlyDictionary<string, string>? Of(IEnumerable<KeyValuePair<string, string>> files) => StudyCode.Of(Elrod, new SourceCode(files));
}
