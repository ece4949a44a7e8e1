namespace Reproducibility.Results;

/// <summary>Writes a file whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Writes beside the file, to disk, then renames over it: a reader or a crash never meets half of it.</summary>
    public static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew))
            {
                using var writer = new StreamWriter(file, leaveOpen: true);
                writer.Write(text);
                writer.Flush();
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
