namespace EmptyFiles;

/// <summary>Which extensions mean text.</summary>
public static class FileExtensions
{
    private static readonly HashSet<string> text = new(StringComparer.OrdinalIgnoreCase)
    {
        "txt", "md", "markdown", "json", "svg", "csv", "tsv", "xml", "html", "htm", "yaml", "yml", "tex", "log", "cs", "css", "js",
    };

    public static IReadOnlyCollection<string> TextExtensions => text;

    public static bool IsTextExtension(string extension) => text.Contains(extension.TrimStart('.'));
    public static void AddTextExtension(string extension) => text.Add(extension.TrimStart('.'));
    public static void AddTextExtensions(params string[] extensions) => text.UnionWith(extensions.Select(e => e.TrimStart('.')));
    public static void RemoveTextExtension(string extension) => text.Remove(extension.TrimStart('.'));
}
