using System.Collections.Concurrent;

namespace Reproducibility.Fixtures.Data;

/// <summary>
/// The images that one search finds. Each set is looked for and read once, when first asked for; an error is remembered as well, so that a
/// machine without a network waits for it once only. Safe to use from several threads.
/// </summary>
public sealed class DataSets
{
    private static readonly ConcurrentDictionary<string, DataSets> Known = new(StringComparer.Ordinal);
    private readonly Lazy<DataSet> digits;
    private readonly Lazy<DataSet> colours;

    /// <param name="search">Where to look.</param>
    /// <param name="say">Hears, once for a set, why it is not to be had; null: <see cref="Running.Progress.Say"/>.</param>
    public DataSets(DataSearch search, Action<string>? say = null)
        : this(search, PublishedData.Mnist, PublishedData.Cifar10, say ?? Running.Progress.Say)
    {
    }

    internal DataSets(DataSearch search, DataSetManifest mnist, DataSetManifest cifar10, Action<string> say)
    {
        digits = new(() => FindOr(search, mnist, Glyphs, say));
        colours = new(() => FindOr(search, cifar10, ColourGlyphs, say));
    }

    /// <summary>MNIST, or drawn digits where it is not to be had and the user named no folder.</summary>
    /// <exception cref="DataSetException">The folder that the user named does not hold it, or what was found cannot be used.</exception>
    public DataSet Digits => digits.Value;

    /// <summary>CIFAR-10, or drawn digits in colour where it is not to be had and the user named no folder.</summary>
    /// <exception cref="DataSetException">The folder that the user named does not hold it, or what was found cannot be used.</exception>
    public DataSet Colours => colours.Value;

    /// <summary>The sets that were asked for so far.</summary>
    public IReadOnlyList<DataSet> Used => [.. from set in (Lazy<DataSet>[])[digits, colours] where set.IsValueCreated select set.Value];

    /// <summary>The set in use of that name, in whatever case; null: none, as for studies of functions.</summary>
    public DataSet? Find(string name) => Used.FirstOrDefault(set => set.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The data sets of a folder; the same object for the same folder, so that a process reads them once.</summary>
    /// <param name="folder">What the setting Data says; null: the folder in REPRODUCIBILITY_DATA. See <see cref="DataSearch.Default"/>.</param>
    /// <exception cref="DataSetException">The folder named does not exist.</exception>
    public static DataSets In(string? folder) => Known.GetOrAdd(folder ?? "", _ => new DataSets(DataSearch.Default(folder)));

    /// <summary>
    /// Checks a folder that the user named before anything trains: it is there and holds at least one data set. A study that needs another
    /// one fails when it asks for it, which is before it trains.
    /// </summary>
    /// <exception cref="DataSetException">It does not; the message says what is there and what should be.</exception>
    public static void CheckNamed(string? folder)
    {
        if (DataSearch.Default(folder).Named is null)
            return;
        try
        {
            _ = In(folder).Digits;
        }
        catch (DataSetException withoutDigits)
        {
            try
            {
                _ = In(folder).Colours;
            }
            catch (DataSetException withoutColours)
            {
                throw new DataSetException(withoutDigits.Message + Environment.NewLine + withoutColours.Message);
            }
        }
    }

    private static DataSet FindOr(DataSearch search, DataSetManifest wanted, Func<string, DataSet> draw, Action<string> say)
    {
        try
        {
            var found = search.Find(wanted);
            var edition = found.Whole!;
            var (train, test) = (Read(edition.Train), Read(edition.Test));
            return new DataSet(wanted.Name, wanted.Name, drawn: false, split => split == Split.Train ? train : test);

            ImageSet Read(IReadOnlyList<DataPart> parts) => wanted.Read(wanted.Name, [.. parts.Select(part => found[part])]);
        }
        catch (DataSetNotFoundException e)
        {
            say(e.Message + Environment.NewLine + "Until then drawn digits stand in for it.");
            return draw(e.Summary);
        }
    }

    private static DataSet Glyphs(string why) => new(Data.Glyphs.Name, $"drawn digits: {why}", drawn: true, split => split == Split.Train
        ? Data.Glyphs.Draw(count: 60_000, seed: 1)
        : Data.Glyphs.Draw(count: 10_000, seed: 2));

    private static DataSet ColourGlyphs(string why) => new(Data.ColourGlyphs.Name, $"drawn digits in colour: {why}", drawn: true, split => split == Split.Train
        ? Data.ColourGlyphs.Draw(count: 50_000, seed: 3)
        : Data.ColourGlyphs.Draw(count: 10_000, seed: 4));
}
