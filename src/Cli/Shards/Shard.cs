using System.Globalization;

namespace Reproducibility.Cli.Shards;

/// <summary>One of the parts into which a run is cut: 3/16 is the third of sixteen.</summary>
/// <param name="Index">From 1.</param>
/// <param name="Count">Number of shards.</param>
public sealed record Shard(int Index, int Count)
{
    /// <summary>The most shards of a run.</summary>
    public const int Most = 9999;

    /// <summary>Reads "3/16".</summary>
    /// <exception cref="UserException">It is none.</exception>
    public static Shard Parse(string text) =>
        text.Split('/') is [var index, var count] && Number(index) is { } i && Number(count) is { } n && i >= 1 && i <= n && n <= Most
            ? new Shard(i, n)
            : throw new UserException($"--shard={text} is no shard. Allowed: 3/16 for the third of sixteen; the first is 1/16.", ExitCode.Usage);

    /// <summary>Where a shard writes its logs, below a run's folder: shards/3-of-16.</summary>
    public string FolderIn(string output) => Path.Combine(output, "shards", $"{Index}-of-{Count}");

    /// <inheritdoc/>
    public override string ToString() => $"{Index}/{Count}";

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
