namespace Reproducibility.Tests;

/// <summary>Accepted snapshots and damaged ones beside them, as a run leaves them.</summary>
internal static class SnapshotsFolder
{
    internal const string Was = "undecided", Is = "supported";

    internal const string Study = "quick/elrod/1-1/sinc", Claim = Study + ".deepest-lowest-loss.md";

    /// <summary>Copies a study's accepted files to a folder and damages a verdict, a table and a figure, and adds a new claim.</summary>
    internal static void Write(string folder)
    {
        var from = Path.Combine(SuiteRun.Root, "snapshots");
        Directory.CreateDirectory(Path.Combine(folder, "quick/elrod/1-1"));
        foreach (var path in Directory.GetFiles(Path.Combine(from, "quick/elrod/1-1"), "sinc.*verified*"))
            File.Copy(path, Path.Combine(folder, Path.GetRelativePath(from, path)));
        var claim = Path.Combine(folder, Study + ".deepest-lowest-loss.verified.md");
        File.WriteAllText(claim, File.ReadAllText(claim).Replace("supported", Was).Replace("refuted", Was));
        Damage(".deepest-lowest-loss", "md", text => text.Replace(Was, Is));
        Damage("", "md", text => string.Join('\n', text.Split('\n')
            .Where(l => !l.StartsWith("| mid ", StringComparison.Ordinal))
            .Select((l, i) => l.StartsWith("| deep ", StringComparison.Ordinal) ? l.Replace("1", "7") : l)));
        Damage("", "svg", text => text.Replace("0.0", "0.09"));
        File.WriteAllText(
            Path.Combine(folder, Study + ".new-claim.received.md"),
            "# elrod/1-1/sinc/new-claim\n\n| tested | verdict | found |\n| --- | --- | --- |\n| <script>alert(1)</script> | refuted | x |");

        void Damage(string name, string extension, Func<string, string> change) => File.WriteAllText(
            Path.Combine(folder, $"{Study}{name}.received.{extension}"), change(File.ReadAllText(Path.Combine(folder, $"{Study}{name}.verified.{extension}"))));
    }
}
