using Reproducibility.Fixtures.Data;
using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Models;
using Reproducibility.Store;

namespace Reproducibility.Fixtures.Studies;

/// <summary>What a run's store has of one study.</summary>
/// <param name="store">The store.</param>
/// <param name="study">Id of the study.</param>
/// <param name="settings">What the run is asked for.</param>
/// <param name="code">Hashes of the code that its results come from.</param>
internal sealed class StudyStore(RunStore store, string study, RunSettings settings, IReadOnlyDictionary<string, string> code)
{
    /// <summary>Names of the data sets in entries.</summary>
    public const string Digits = "digits", Colours = "colours";

    /// <summary>The conditions that this run trains, and then ends with the study; null: all, and it goes on.</summary>
    public Slice? Slice => settings.Part is { } part && part.Study == study ? part.Slice : null;

    /// <summary>The key of a training.</summary>
    /// <param name="stage">As of <see cref="Lab"/>.</param>
    /// <param name="condition">What is trained.</param>
    /// <param name="seed">From which seed.</param>
    /// <param name="engine">What trains; null: it is computed, of what an engine trained.</param>
    /// <param name="result">What it gives.</param>
    /// <param name="libtorch">Whether the result may come from libtorch, so that it is that of a machine.</param>
    public EntryKey Key(string stage, string condition, int seed, string? engine, Type result, bool libtorch) => new(
        study,
        stage,
        condition,
        seed,
        settings.TierName,
        engine ?? "libtorch",
        settings.Engine ?? (engine is null && settings.Together is <= EngineChoice.FewSeeds ? "few seeds" : ""),
        libtorch ? Libtorch.On(settings.Device) : "",
        result.FullName ?? result.Name,
        code);

    /// <summary>A data set of the run, by its name in entries.</summary>
    public DataSet Data(string name) => name == Digits ? DataSets.In(settings.Data).Digits : DataSets.In(settings.Data).Colours;

    /// <summary>What is there; for a run that trains nothing also what other kinds of machines trained.</summary>
    public IReadOnlyList<StoredResult> Find(IReadOnlyList<EntryKey> keys, Type result) =>
        store.Find(keys, result, Checksum, anyMachine: !settings.Training);

    /// <inheritdoc cref="RunStore.TakesEntries"/>
    public bool TakesEntries => store.TakesEntries;

    /// <summary>Adds a result.</summary>
    public void Add(EntryKey key, object result, double seconds, Origins origins)
    {
        foreach (var set in origins.Checksums)
            Progress.SayData(set.Key, set.Value);
        store.Add(key, result, seconds, origins.Checksums);
    }

    /// <summary>How far some seeds of a condition have come that are trained together.</summary>
    public Checkpoints Checkpoints(IReadOnlyList<EntryKey> keys, Origins origins) =>
        new(store.Unfinished(keys), settings.CheckpointEvery, Checksum, origins);

    private string Checksum(string name)
    {
        var checksum = Data(name).Checksum;
        Progress.SayData(name, checksum);
        return checksum;
    }
}
