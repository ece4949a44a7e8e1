namespace Reproducibility.Cli.Setup;

/// <summary>What the hosts are built from.</summary>
public static class Sources
{
    private static readonly string[] Rooms = ["src", "tests", "standins", "build"];
    private static readonly string[] Extensions = [".cs", ".csproj", ".props", ".targets", ".razor", ".css", ".js", ".svg", ".tsv"];

    /// <summary>All source files.</summary>
    public static IEnumerable<string> Of(Checkout checkout) => Rooms
        .Select(room => checkout[room])
        .Where(Directory.Exists)
        .SelectMany(Below)
        .Concat(Directory.EnumerateFiles(checkout.Root, "Directory.*"));

    private static IEnumerable<string> Below(string folder) => Directory
        .EnumerateFiles(folder)
        .Where(file => Extensions.Contains(Path.GetExtension(file)))
        .Concat(Directory.EnumerateDirectories(folder).Where(sub => Path.GetFileName(sub) is not ("bin" or "obj")).SelectMany(Below));
}
