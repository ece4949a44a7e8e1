using System.Collections.Concurrent;
using Reproducibility.Fixtures.Settings;
using Reproducibility.Store;

namespace Reproducibility.Fixtures.Studies;

/// <summary>The runs of studies under one set of settings. Several suites live beside each other in a process.</summary>
/// <param name="settings">What is asked for.</param>
/// <param name="record">Is told of what a study found, with the lab that trained it; null: nobody is.</param>
/// <param name="store">Keeps what is trained for later runs; null: nothing does.</param>
public sealed class Suite(RunSettings settings, Action<Study, Lab, Findings>? record = null, RunStore? store = null)
{
    private readonly ConcurrentDictionary<Type, StudyRun> runs = new();

    /// <summary>What is asked for.</summary>
    public RunSettings Settings => settings;

    internal Action<Study, Lab, Findings>? Record => record;

    /// <summary>Hashes of the code of a study; what has none is not kept.</summary>
    internal Func<Type, IReadOnlyDictionary<string, string>?> Code { get; init; } = StudyCode.Of;

    internal StudyStore? StoreOf(Study study) =>
        store is not null && Code(study.GetType()) is { } code ? new StudyStore(store, study.Id, settings, code) : null;

    /// <summary>The run of a study.</summary>
    public StudyRun Run<T>()
        where T : Study, new() => Run(typeof(T));

    /// <summary>Trains the settings' parts of a study, and judges nothing.</summary>
    public void Train(Type study)
    {
        foreach (var part in settings.Parts!.Where(part => part.Study == Study.Of(study).Id))
            new Suite(settings with { Seeds = part.Seeds, Parts = null }, store: store) { Code = Code }.Run(study).Found();
    }

    /// <summary>The run of a study, by its type.</summary>
    public StudyRun Run(Type study) => runs.GetOrAdd(study, type => new StudyRun(Study.Of(type), this));
}
