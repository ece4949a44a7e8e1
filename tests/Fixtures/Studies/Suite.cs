using System.Collections.Concurrent;
using Reproducibility.Fixtures.Settings;

namespace Reproducibility.Fixtures.Studies;

/// <summary>The runs of studies under one set of settings. Several suites live beside each other in a process.</summary>
/// <param name="settings">What is asked for.</param>
/// <param name="record">Is told of what a study found, with the lab that trained it; null: nobody is.</param>
public sealed class Suite(RunSettings settings, Action<Study, Lab, Findings>? record = null)
{
    private readonly ConcurrentDictionary<Type, StudyRun> runs = new();

    /// <summary>What is asked for.</summary>
    public RunSettings Settings => settings;

    internal Action<Study, Lab, Findings>? Record => record;

    /// <summary>The run of a study.</summary>
    public StudyRun Run<T>()
        where T : Study, new() => Run(typeof(T));

    /// <summary>The run of a study, by its type.</summary>
    public StudyRun Run(Type study) => runs.GetOrAdd(study, type => new StudyRun(Study.Of(type), this));
}
