using System.Globalization;

namespace Reproducibility.Store;

/// <summary>What an entry says of itself, unchecked.</summary>
/// <param name="Study">Id of its study.</param>
/// <param name="Tier">On which budget.</param>
/// <param name="Seed">From which seed.</param>
/// <param name="Code">Hashes of the rooms of code that its result came from.</param>
public sealed record StoredTraining(string Study, string Tier, int Seed, IReadOnlyDictionary<string, string> Code)
{
    /// <summary>The entries of a study; none where a store cannot be read.</summary>
    public static IReadOnlyList<StoredTraining> In(string store, string study)
    {
        try
        {
            var abouts = new EntryFiles(store).Of(study).Select(EntryFiles.About).OfType<IReadOnlyDictionary<string, string>>();
            return [.. abouts.Select(Of).OfType<StoredTraining>()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Whether its code is this one.</summary>
    public bool IsOf(IReadOnlyDictionary<string, string> code) =>
        Code.Count == code.Count && Code.All(room => code.GetValueOrDefault(room.Key) == room.Value);

    /// <summary>What a file says of itself; null where it is no entry.</summary>
    internal static StoredTraining? Of(IReadOnlyDictionary<string, string> about) =>
        int.TryParse(about.GetValueOrDefault("seed"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? new StoredTraining(
                about.GetValueOrDefault("study", ""),
                about.GetValueOrDefault("tier", ""),
                seed,
                about.Where(field => field.Key.StartsWith(EntryKey.CodeOf, StringComparison.Ordinal))
                    .ToDictionary(field => field.Key[EntryKey.CodeOf.Length..], field => field.Value))
            : null;
}
