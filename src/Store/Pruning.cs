using System.Globalization;

namespace Reproducibility.Store;

/// <summary>Removes from a store what the code of a checkout cannot use.</summary>
public static class Pruning
{
    /// <summary>Removes it. What was set aside or came out otherwise stays, as do entries of reports that the checkout does not have.</summary>
    /// <param name="store">Folder of the store.</param>
    /// <param name="code">Hashes of a report's rooms of code now, by the report's name; null: the checkout does not have it.</param>
    /// <returns>What stays, and what went.</returns>
    /// <exception cref="IOException">A file cannot be removed.</exception>
    public static (Files Kept, Files Removed) Run(string store, Func<string, IReadOnlyDictionary<string, string>?> code)
    {
        var (kept, removed) = (new Files(), new Files());
        foreach (var file in new EntryFiles(store).Trainings())
        {
            var length = new FileInfo(file).Length;
            if (IsUsable(file))
            {
                kept = kept.With(length);
                continue;
            }

            File.Delete(file);
            removed = removed.With(length);
        }

        return (kept, removed);

        bool IsUsable(string file)
        {
            if (EntryFiles.About(file) is not { } about || StoredTraining.Of(about) is not { } training)
                return true; // no entry, or a damaged one: a run sets it aside
            return code(training.Study.Split('/')[0]) is not { } rooms || training.IsOf(rooms);
        }
    }

    /// <summary>Some files.</summary>
    /// <param name="Count">How many.</param>
    /// <param name="Bytes">Their size.</param>
    public readonly record struct Files(int Count, long Bytes)
    {
        private const double Mega = 1e6, Giga = 1e9;

        /// <summary>One more.</summary>
        public Files With(long bytes) => new(Count + 1, Bytes + bytes);

        /// <summary>"48 trainings of 1.2 GB".</summary>
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Count:#,0} {(Count == 1 ? "training" : "trainings")} of {(Bytes < Giga ? Bytes / Mega : Bytes / Giga):#,0.0} {(Bytes < Giga ? "MB" : "GB")}");
    }
}
