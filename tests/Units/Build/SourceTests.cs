using Reproducibility.Fixtures.Running;

namespace Reproducibility.Units.Build;

/// <summary>Rules that hold for every C# file of the project and that no analyzer knows.</summary>
public class SourceTests
{
    private const int Columns = 160, Lines = 200;

    private static readonly string[] Folders = ["bench", "build", "docs", "src", "standins", "tests"];

    private static readonly string[] Files =
    [
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")),
    ];

    [Test]
    public void Lines_have_at_most_160_columns() => Assert.That(
        Files.SelectMany(path => File.ReadLines(path).Select((line, i) => (Line: line, Place: $"{Name(path)}:{i + 1}")))
            .Where(l => l.Line.Length > Columns)
            .Select(l => l.Place),
        Is.Empty);

    [Test]
    public void Files_have_at_most_200_lines() => Assert.That(Files.Where(path => File.ReadLines(path).Count() > Lines).Select(Name), Is.Empty);

    [Test]
    public void The_files_are_found() => Assert.That(Files.Select(Name), Does.Contain("tests/Units/Build/SourceTests.cs").And.Contain("src/Cli/Program.cs"));

    private static string Name(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
}
