namespace Reproducibility.Store;

/// <summary>How far trainings that go on together have come: one file, which every new copy replaces, and which is gone when they are done.</summary>
public sealed class Unfinished
{
    private readonly string path;
    private readonly bool fresh;
    private readonly IReadOnlyDictionary<string, string> about;
    private readonly Action<string, string> setAside;
    private readonly Action<Action> write;

    internal Unfinished(
        string path, bool fresh, IReadOnlyDictionary<string, string> about, Action<string, string> setAside, Action<Action> write) =>
        (this.path, this.fresh, this.about, this.setAside, this.write) = (path, fresh, about, setAside, write);

    /// <summary>The last copy; null where there is none, or none of this run's data sets.</summary>
    /// <param name="checksum">Checksum of a data set of this run, by the name that an entry gives it.</param>
    public IReadOnlyDictionary<string, Tensor>? Read(Func<string, string> checksum)
    {
        if (fresh || !File.Exists(path))
            return null;
        try
        {
            var copy = TensorFile.Read(File.ReadAllBytes(path));
            return EntryFiles.DataOf(copy.About).All(set => checksum(set.Name) == set.Checksum) ? copy.Tensors : null;
        }
        catch (InvalidDataException e)
        {
            setAside(path, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another run of the same trainings is done with it meanwhile; or it cannot be read, and they begin anew.
        }

        return null;
    }

    /// <summary>Replaces the copy.</summary>
    /// <param name="tensors">Makes what it holds.</param>
    /// <param name="data">Checksums of the data sets that the trainings may have read, by name.</param>
    public void Write(Func<IReadOnlyDictionary<string, Tensor>> tensors, IReadOnlyDictionary<string, string> data) => write(() =>
    {
        var sets = data.Select(set => KeyValuePair.Create(EntryFiles.Data + set.Key, set.Value));
        var copy = new TensorFile(new Dictionary<string, string>([.. about, .. sets]), tensors()).Write();
        using var partial = PartialFile.Beside(path);
        partial.Write(copy);
        partial.Close();
        partial.Replace(path);
    });

    /// <summary>The trainings are done.</summary>
    public void Remove()
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is removed when it is old.
        }
    }
}
