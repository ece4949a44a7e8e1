namespace Reproducibility.Store;

/// <summary>Gives entries their places. Two results of one training should have the same bits; where they do not, both are kept and reported.</summary>
/// <param name="files">Where.</param>
/// <param name="say">Hears a line for the user.</param>
/// <param name="differs">Hears of two results that are not the same; null: <paramref name="say"/> alone does.</param>
internal sealed class EntryWriter(EntryFiles files, Action<string> say, Action<string>? differs)
{
    /// <summary>What the machine of a result is called in an entry.</summary>
    public const string Host = "host";

    /// <summary>Writes an entry, or compares it with the one that is there.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Put(TensorFile entry, string path)
    {
        using var partial = files.Partial(entry.Write());
        if (partial.MoveTo(path))
            return;
        TensorFile other;
        try
        {
            other = TensorFile.Read(File.ReadAllBytes(path));
        }
        catch (InvalidDataException e)
        {
            SetAside(path, e.Message);
            partial.MoveTo(path);
            return;
        }

        if (entry.SameTensors(other) || files.SecondsOf(path).Any(second => Has(second, entry)))
            return;
        var kept = files.Differing(path);
        partial.MoveTo(kept);
        Report($"{Name(entry.About)} came out otherwise on {HostOf(entry.About)} than on {HostOf(other.About)}. Both results are kept: {path} and {kept}.");
    }

    /// <summary>Reports second results, kept by earlier runs, of an entry that is taken.</summary>
    public void ReportSeconds(string path)
    {
        if (files.SecondsOf(path) is [var second, ..] && EntryFiles.About(path) is { } about)
            Report($"{Name(about)} has come out otherwise once. Both results are kept: {path} and {second}.");
    }

    /// <summary>Moves a file away that is no entry.</summary>
    public void SetAside(string file, string why)
    {
        var place = files.SetAside(file) is { } aside ? $"it lies in {aside} now" : "it cannot be moved away";
        say($"The store's entry {file} is no good, {why}: {place}, and its training is done anew.");
    }

    private static string Name(IReadOnlyDictionary<string, string> about) => $"{about["study"]}, '{about["condition"]}', seed {about["seed"]}";

    private static string HostOf(IReadOnlyDictionary<string, string> about) => about.GetValueOrDefault(Host, "?");

    private static bool Has(string file, TensorFile entry)
    {
        try
        {
            return TensorFile.Read(File.ReadAllBytes(file)).SameTensors(entry);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return false;
        }
    }

    private void Report(string what)
    {
        var line = $"NOT REPRODUCIBLE: {what}";
        say(line);
        differs?.Invoke(line);
    }
}
