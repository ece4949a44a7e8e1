namespace Reproducibility.Store;

/// <summary>Puts the entries of a store into another one, as of a machine that shares no folder with this one.</summary>
public static class StoreUnion
{
    /// <summary>Copies what is whole. A second result that is not the same as the first is kept and reported.</summary>
    /// <param name="from">The store that stays as it is.</param>
    /// <param name="to">The store that gets its entries.</param>
    /// <param name="say">Hears a line for the user.</param>
    /// <returns>How many entries were looked at.</returns>
    /// <exception cref="IOException">One of them cannot be read, or the other not written.</exception>
    public static int Add(string from, string to, Action<string> say)
    {
        var target = new EntryFiles(to);
        var writer = new EntryWriter(target, say, differs: null);
        var count = 0;
        foreach (var (path, file) in new EntryFiles(from).All())
        {
            try
            {
                writer.Put(TensorFile.Read(File.ReadAllBytes(file)), Path.Combine(to, path));
                count++;
            }
            catch (InvalidDataException e)
            {
                say($"{file} is no good, {e.Message}: it is left out.");
            }
        }

        return count;
    }
}
