using EmptyFiles;

namespace VerifyTests;

/// <summary>One text to verify, with the extension of its file; those of one call have different ones.</summary>
public readonly struct Target
{
    public Target(string extension, string data)
    {
        Extension = FileExtensions.IsTextExtension(extension)
            ? extension
            : throw new Exception($"'{extension}' is not a text extension.");
        Text = data;
    }

    public string Extension { get; }

    internal string Text { get; }
}
