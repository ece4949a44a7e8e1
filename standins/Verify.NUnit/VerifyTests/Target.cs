using System.Text;
using EmptyFiles;

namespace VerifyTests;

/// <summary>One thing to verify: text or bytes, with the extension of its file and, when a call has several, a name.</summary>
public readonly struct Target
{
    public Target(string extension, string data, string? name = null)
    {
        Extension = Guarded(extension);
        if (!FileExtensions.IsTextExtension(extension) && extension != "noextension")
            throw new ArgumentException(
                $"'{extension}' is not a text extension. Pass a Stream, or call EmptyFiles.FileExtensions.AddTextExtension(\"{extension}\").",
                nameof(extension));
        Name = CleanName(name);
        Text = data;
    }

    public Target(string extension, StringBuilder data, string? name = null)
        : this(extension, data.ToString(), name)
    {
    }

    public Target(string extension, Stream data, string? name = null, bool performConversion = true)
    {
        Extension = Guarded(extension);
        Name = CleanName(name);
        PerformConversion = performConversion;
        if (!FileExtensions.IsTextExtension(extension))
        {
            stream = data;
            return;
        }

        using var reader = new StreamReader(data);
        Text = reader.ReadToEnd();
    }

    private readonly Stream? stream;

    public string Extension { get; }
    public string? Name { get; }
    public string NameOrTarget => Name ?? "target";
    public bool PerformConversion { get; }
    public bool IsString => Text is not null;
    public bool IsStream => stream is not null;
    public Stream StreamData => stream ?? throw new InvalidOperationException("The target holds text, not a stream.");

    internal string? Text { get; }

    private static string Guarded(string extension) =>
        extension.Length == 0 || extension[0] == '.' || extension.Contains('/')
            ? throw new ArgumentException($"An extension has no leading dot and no slash, and is not empty: '{extension}'.", nameof(extension))
            : extension;

    private static string? CleanName(string? name) =>
        name is null ? null : string.Concat(name.Select(c => c < ' ' || "\"<>|:*?".Contains(c) ? '-' : c));
}
