namespace Reproducibility.Store;

/// <summary>Entries of trainings as another kind of machine did them.</summary>
/// <param name="files">Where to look.</param>
internal sealed class OtherMachines(IEnumerable<string> files)
{
    private static readonly string[] MachineAlone = [EntryKey.MachineField];
    private readonly Lazy<(string File, IReadOnlyDictionary<string, string> About)[]> entries = new(() =>
        [.. files.Order(StringComparer.Ordinal).Select(file => (file, EntryFiles.About(file)!)).Where(entry => entry.Item2 is not null)]);

    /// <summary>Those of a training, in the order of their names, each with the key that it has.</summary>
    public IEnumerable<(string File, EntryKey Key)> Of(EntryKey key) => key.Machine.Length == 0 ? [] : entries.Value
        .Where(entry => key.Differences(entry.About).SequenceEqual(MachineAlone))
        .Select(entry => (entry.File, key with { Machine = entry.About[EntryKey.MachineField] }));
}
