using System.Collections.Concurrent;
using Reproducibility.Fixtures.Data;

namespace Reproducibility.Fixtures.Studies;

/// <summary>What a training may depend on beside its own definition: data sets that its study has read, and results that libtorch computed.</summary>
internal sealed class Origins
{
    private readonly ConcurrentDictionary<string, DataSet> data = new(StringComparer.Ordinal);
    private volatile bool libtorch;

    /// <summary>Whether an earlier result may come from libtorch.</summary>
    public bool Libtorch => libtorch;

    /// <summary>Checksums of the data sets, by name.</summary>
    public IReadOnlyDictionary<string, string> Checksums => data.ToDictionary(set => set.Key, set => set.Value.Checksum);

    /// <summary>Notes a data set.</summary>
    public void Read(string name, DataSet set) => data[name] = set;

    /// <summary>Notes that libtorch computes.</summary>
    public void UseLibtorch() => libtorch = true;

    /// <summary>Notes all that another study may depend on.</summary>
    public void Take(Origins other)
    {
        foreach (var (name, set) in other.data)
            Read(name, set);
        libtorch |= other.libtorch;
    }
}
