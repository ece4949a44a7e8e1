namespace VerifyTests.Engine;

/// <summary>Compares one received text with its verified file.</summary>
internal static class Comparison
{
    public static async Task<Outcome> Of(string received, FilePair file, VerifySettings settings)
    {
        if (!File.Exists(file.VerifiedPath) || new FileInfo(file.VerifiedPath).Length == 0)
        {
            File.Delete(file.VerifiedPath);
            return new(Kind.New, file, received);
        }

        try
        {
            return await Compared(received, file, settings);
        }
        catch (Exception failure)
        {
            throw new Exception(
                $"Failed to compare files:\nReceivedPath: {file.ReceivedPath}\nVerifiedPath: {file.VerifiedPath}", failure);
        }
    }

    private static async Task<Outcome> Compared(string received, FilePair file, VerifySettings settings)
    {
        var verified = await File.ReadAllTextAsync(file.VerifiedPath, Verification.Encoding);
        if (received == verified)
            return new(Kind.Equal, file);
        if (verified.Contains('\r') || !settings.Comparers.TryGetValue(file.Extension, out var compare))
            return new(Kind.NotEqual, file, received, verified);
        var result = await compare(received, verified, settings.Context);
        return new(result.IsEqual ? Kind.Equal : Kind.NotEqual, file, received, verified, result.Message);
    }
}
