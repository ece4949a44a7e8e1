using System.Text;

namespace VerifyTests.Engine;

/// <summary>What a target holds, ready to be compared and written: scrubbed text, or bytes.</summary>
internal sealed record Content(string? Text, byte[]? Bytes)
{
    public static async Task<Content> Of(Target target, VerifySettings settings, TestNames test)
    {
        if (target.Text is { } text)
            return new(Scrubbed(text, target.Extension, settings, test), null);
        using var buffer = new MemoryStream();
        await using (target.StreamData)
            await target.StreamData.CopyToAsync(buffer);
        return buffer.Length > 0
            ? new(null, buffer.ToArray())
            : throw new InvalidOperationException($"The stream of the target '{target.NameOrTarget}' is empty.");
    }

    public Task Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return Text is null
            ? File.WriteAllBytesAsync(file, Bytes!)
            : File.WriteAllTextAsync(file, Text, VerifierSettings.Encoding);
    }

    private static string Scrubbed(string text, string extension, VerifySettings settings, TestNames test)
    {
        var builder = new StringBuilder(text.ReplaceLineEndings("\n"));
        if (!settings.Scrubbers.Enabled)
            return builder.ToString();
        settings.Scrubbers.Apply(builder, extension);
        VerifierSettings.Shared.Scrubbers.Apply(builder, extension);
        return DirectoryNames.Replace(builder.ToString(), test.Assembly);
    }
}
