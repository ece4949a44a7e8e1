using System.Text;

namespace Reproducibility.Cli.Progress;

/// <summary>Lines that another process appends to a file.</summary>
public sealed class GrowingFile(string path)
{
    private long position;
    private string rest = "";

    /// <summary>The whole lines since the last call.</summary>
    public IReadOnlyList<string> NewLines()
    {
        if (!File.Exists(path))
            return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length < position)
            (position, rest) = (0, ""); // It was begun anew.
        file.Position = position;
        using var reader = new StreamReader(file, Encoding.UTF8);
        var lines = (rest + reader.ReadToEnd()).Split('\n');
        position = file.Position;
        rest = lines[^1];
        return [.. lines[..^1].Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
    }
}
