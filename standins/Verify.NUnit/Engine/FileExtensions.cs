namespace EmptyFiles;

/// <summary>Which extensions mean text.</summary>
public static class FileExtensions
{
    private static readonly HashSet<string> text = new(StringComparer.OrdinalIgnoreCase)
    {
        "txt", "md", "markdown", "json", "svg", "csv", "tsv", "xml", "html", "htm", "yaml", "yml", "tex", "log", "cs", "css", "js",
    };

    public static bool IsTextExtension(string extension) => text.Contains(extension);
}
