using System.Reflection;
using System.Text.RegularExpressions;

namespace VerifyTests.Engine;

/// <summary>Replaces this machine's folders in received text, so that it reads the same on every machine.</summary>
internal static class DirectoryNames
{
    public static string Replace(string text, Assembly assembly)
    {
        foreach (var (directory, name) in Known(assembly).OrderByDescending(d => d.Directory.Length))
            if (text.Contains(directory, StringComparison.Ordinal))
                text = Regex.Replace(text, $"(?<![A-Za-z0-9]){Regex.Escape(directory)}(?![A-Za-z0-9_.-])/?", name);
        return text;
    }

    private static IEnumerable<(string Directory, string Name)> Known(Assembly assembly)
    {
        (string?, string)[] known =
        [
            (Metadata(assembly, "Verify.SolutionDirectory"), "{SolutionDirectory}"),
            (Metadata(assembly, "Verify.ProjectDirectory"), "{ProjectDirectory}"),
            (AppContext.BaseDirectory, "{CurrentDirectory}"),
            (Environment.CurrentDirectory, "{CurrentDirectory}"),
            (Path.GetTempPath(), "{TempPath}"),
            (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "{UserProfile}"),
        ];
        foreach (var (directory, name) in known)
            if (directory?.TrimEnd('/', '\\') is { Length: > 1 } trimmed)
                yield return (trimmed, name);
    }

    private static string? Metadata(Assembly assembly, string key) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == key)?.Value;
}
