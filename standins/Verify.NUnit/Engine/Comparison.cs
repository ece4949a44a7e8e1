namespace VerifyTests.Engine;

/// <summary>Compares one received content with its verified file.</summary>
internal static class Comparison
{
    public static async Task<Outcome> Of(Content received, FilePair file, VerifySettings settings, bool bytesOnly)
    {
        var missing = !File.Exists(file.VerifiedPath);
        if (!missing && received.Text is not null && new FileInfo(file.VerifiedPath).Length == 0)
        {
            File.Delete(file.VerifiedPath);
            missing = true;
        }

        if (missing)
            return new(Kind.New, file, received.Text);
        try
        {
            return received.Text is { } text
                ? await Texts(text, file, settings)
                : await Streams(received.Bytes!, file, settings, bytesOnly);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException(
                $"Failed to compare files:\nReceivedPath: {file.ReceivedPath}\nVerifiedPath: {file.VerifiedPath}", failure);
        }
    }

    private static async Task<Outcome> Texts(string received, FilePair file, VerifySettings settings)
    {
        var verified = await File.ReadAllTextAsync(file.VerifiedPath);
        if (received == verified)
            return new(Kind.Equal, file);
        if (verified.Contains('\r'))
            return new(Kind.NotEqual, file, received, verified);
        var compare = settings.Comparers.ForText(file.Extension) ?? VerifierSettings.Shared.Comparers.ForText(file.Extension);
        var result = compare is null ? CompareResult.NotEqual() : await compare(received, verified, settings.Context);
        return new(result.IsEqual ? Kind.Equal : Kind.NotEqual, file, received, verified, result.Message);
    }

    private static async Task<Outcome> Streams(byte[] received, FilePair file, VerifySettings settings, bool bytesOnly)
    {
        var verified = await File.ReadAllBytesAsync(file.VerifiedPath);
        var compare = settings.Comparers.ForStream(file.Extension) ?? VerifierSettings.Shared.Comparers.ForStream(file.Extension);
        var result = compare is null || bytesOnly
            ? new CompareResult(received.AsSpan().SequenceEqual(verified))
            : await compare(new MemoryStream(received), new MemoryStream(verified), settings.Context);
        return new(result.IsEqual ? Kind.Equal : Kind.NotEqual, file, Message: result.Message);
    }
}
