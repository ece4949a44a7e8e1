using System.Collections.Concurrent;
using System.Globalization;

namespace Reproducibility.Store;

/// <summary>
/// What was trained, in a folder: a file for each training, below the folder of its study. There is no lock and no index, so any number of runs, on any
/// number of machines, may use one folder, and folders may be copied together.
/// </summary>
public sealed class RunStore
{
    private const string Seconds = "seconds", Written = "written";
    private readonly string folder;
    private readonly bool fresh;
    private readonly Action<string> say;
    private readonly EntryFiles files;
    private readonly EntryWriter writer;
    private readonly ConcurrentDictionary<string, bool> explained = new(StringComparer.Ordinal);
    private readonly Writing entries, copies;

    /// <param name="folder">Where; it comes into being with its first entry.</param>
    /// <param name="say">Hears a line for the user.</param>
    /// <param name="differs">Hears of two results of one training that are not the same; null: <paramref name="say"/> alone does.</param>
    /// <param name="fresh">Whether nothing is taken from it; what is trained is then compared with what is there.</param>
    public RunStore(string folder, Action<string> say, Action<string>? differs = null, bool fresh = false)
    {
        (this.folder, this.fresh, this.say) = (folder, fresh, say);
        files = new EntryFiles(folder);
        writer = new EntryWriter(files, say, differs);
        entries = new Writing($"The store {folder} takes no more entries", say);
        copies = new Writing($"The store {folder} keeps no more copies of what is being trained", say);
    }

    /// <summary>Whether it still takes entries: false once one could not be written.</summary>
    public bool TakesEntries => !entries.HasEnded;

    /// <summary>Finds what is there of some trainings of one study and stage.</summary>
    /// <param name="keys">Which.</param>
    /// <param name="type">Type of their results.</param>
    /// <param name="checksum">Checksum of a data set of this run, by the name that an entry gives it.</param>
    /// <param name="anyMachine">Whether what another kind of machine trained will do, as for who puts together the work of several.</param>
    public IReadOnlyList<StoredResult> Find(IReadOnlyList<EntryKey> keys, Type type, Func<string, string> checksum, bool anyMachine = false)
    {
        if (fresh || keys.Count == 0 || !RecordFormat.Knows(type))
            return [];
        var there = List(keys[0].Study).ToLookup(EntryFiles.KeyOf, StringComparer.Ordinal);
        var others = new OtherMachines(anyMachine ? there.SelectMany(files => files) : []);
        var found = new List<StoredResult>();
        var missing = new List<EntryKey>();
        foreach (var key in keys)
        {
            var fitting = there[EntryFiles.Name(key)].Select(file => (File: file, Key: key)).Concat(others.Of(key));
            if (fitting.Select(file => Read(file.File, file.Key, type, checksum)).FirstOrDefault(entry => entry is not null) is { } entry)
                found.Add(entry);
            else
                missing.Add(key);
        }

        if (missing.Count > 0 && there.Count > 0 && !explained.ContainsKey(keys[0].Study))
            Explain(missing, [.. there.SelectMany(files => files)], checksum);
        return found;
    }

    /// <summary>Adds what was trained; a result of a type that cannot be kept is passed over.</summary>
    /// <param name="key">What determines it.</param>
    /// <param name="result">A record of numbers.</param>
    /// <param name="seconds">What it took.</param>
    /// <param name="data">Checksums of the data sets that the training may have read, by name.</param>
    public void Add(EntryKey key, object result, double seconds, IReadOnlyDictionary<string, string> data)
    {
        if (!RecordFormat.Knows(result.GetType()))
            return;
        entries.Do(() =>
        {
            var about = new Dictionary<string, string>(key.Fields)
            {
                [Seconds] = seconds.ToString("R", CultureInfo.InvariantCulture),
                [EntryWriter.Host] = Environment.MachineName,
                [Written] = DateTime.UtcNow.ToString("s", CultureInfo.InvariantCulture),
            };
            foreach (var (name, checksum) in data)
                about[EntryFiles.Data + name] = checksum;
            writer.Put(new TensorFile(about, RecordFormat.Write(result)), files.Path(key, data));
        });
    }

    /// <summary>How far some trainings have come that go on together. Where a copy cannot be kept, as it is large, entries still are.</summary>
    public Unfinished Unfinished(IReadOnlyList<EntryKey> keys) =>
        new(files.Unfinished(keys), fresh, keys[0].Fields, writer.SetAside, copies.Do);

    private StoredResult? Read(string file, EntryKey key, Type type, Func<string, string> checksum)
    {
        try
        {
            var entry = TensorFile.Read(File.ReadAllBytes(file));
            if (key.Differences(entry.About).Any())
                throw new InvalidDataException("it is of another training than its name says");
            var data = EntryFiles.DataOf(entry.About).ToArray();
            if (data.Any(set => checksum(set.Name) != set.Checksum))
                return null;
            writer.ReportSeconds(file);
            var seconds = double.Parse(entry.About[Seconds], CultureInfo.InvariantCulture);
            return new StoredResult(key, RecordFormat.Read(type, entry.Tensors), seconds, [.. data.Select(set => set.Name)]);
        }
        catch (InvalidDataException e)
        {
            writer.SetAside(file, e.Message);
        }
        catch (FileNotFoundException)
        {
            // Another run has set it aside meanwhile.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            say($"The store's entry {file} cannot be read ({e.Message.TrimEnd('.')}): its training is done anew.");
        }

        return null;
    }

    private IReadOnlyList<string> List(string study)
    {
        try
        {
            return files.Of(study);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (explained.TryAdd("", true))
                say($"The store {folder} cannot be read ({e.Message.TrimEnd('.')}): all is trained.");
            return [];
        }
    }

    /// <summary>Says why entries of the same trainings do not fit: what the nearest of each differs in.</summary>
    private void Explain(List<EntryKey> missing, IReadOnlyList<string> there, Func<string, string> checksum)
    {
        var abouts = there.Select(EntryFiles.About).OfType<IReadOnlyDictionary<string, string>>().ToArray();
        var reasons = new SortedSet<string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var key in missing)
        {
            var nearest = abouts.Where(key.SamePlace).Select(Reasons).MinBy(differences => differences.Length);
            if (nearest is not { Length: > 0 })
                continue;
            count++;
            reasons.UnionWith(nearest);

            string[] Reasons(IReadOnlyDictionary<string, string> about) =>
            [
                .. key.Differences(about),
                .. EntryFiles.DataOf(about).Where(set => checksum(set.Name) != set.Checksum).Select(set => EntryFiles.Data + set.Name),
            ];
        }

        if (count > 0 && explained.TryAdd(missing[0].Study, true))
        {
            var subject = count == 1 ? "entry of the store does" : "entries of the store do";
            say($"{missing[0].Study}: {count} {subject} not fit, as other than now: {string.Join(", ", reasons)}.");
        }
    }
}

/// <summary>A result that was found.</summary>
/// <param name="Key">Of which training.</param>
/// <param name="Result">What it gave.</param>
/// <param name="Seconds">What it took.</param>
/// <param name="Data">Names of the data sets that it may have read.</param>
public sealed record StoredResult(EntryKey Key, object Result, double Seconds, IReadOnlyList<string> Data);
