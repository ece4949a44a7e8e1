namespace Reproducibility.Fixtures.Data;

/// <summary>
/// The image sets that one search finds. Each is looked for and read once, when first asked for; an error is remembered as
/// well, so that a machine without a network waits for it once only. Safe to use from several threads.
/// </summary>
public sealed class ImageLibrary
{
    private readonly Lazy<DataSetFiles> mnistFiles;
    private readonly Lazy<DataSetFiles> cifarFiles;
    private readonly Dictionary<Split, Lazy<ImageSet>> mnist;
    private readonly Dictionary<Split, Lazy<ImageSet>> cifar;

    /// <param name="search">Where to look.</param>
    /// <param name="mnistManifest">MNIST's files; null: as published.</param>
    /// <param name="cifarManifest">CIFAR-10's files; null: as published.</param>
    /// <param name="say">Hears, once for a set, why it is not to be had; null: <see cref="Running.Progress.Say"/>.</param>
    public ImageLibrary(DataSearch search, DataSetManifest? mnistManifest = null, DataSetManifest? cifarManifest = null, Action<string>? say = null)
    {
        mnistFiles = new(() => Find(mnistManifest ?? PublishedData.Mnist));
        cifarFiles = new(() => Find(cifarManifest ?? PublishedData.Cifar10));
        mnist = Once(split => MnistReader.Read(mnistFiles.Value, split));
        cifar = Once(split => CifarReader.Read(cifarFiles.Value, split));

        DataSetFiles Find(DataSetManifest manifest)
        {
            try
            {
                return search.Find(manifest);
            }
            catch (DataSetNotFoundException e)
            {
                (say ?? Running.Progress.Say)(e.Message + Environment.NewLine + "Until then drawn digits stand in for it.");
                throw;
            }
        }
    }

    /// <summary>MNIST.</summary>
    public ImageSet Mnist(Split split) => mnist[split].Value;

    /// <summary>CIFAR-10.</summary>
    public ImageSet Cifar10(Split split) => cifar[split].Value;

    /// <summary>MNIST; where it is not to be had, glyphs.</summary>
    public ImageSet Digits(Split split) => Or(Mnist, DataSets.Glyphs, split);

    /// <summary>CIFAR-10; where it is not to be had, glyphs in colour.</summary>
    public ImageSet Colours(Split split) => Or(Cifar10, DataSets.ColourGlyphs, split);

    internal static Dictionary<Split, Lazy<ImageSet>> Once(Func<Split, ImageSet> read) =>
        Enum.GetValues<Split>().ToDictionary(split => split, split => new Lazy<ImageSet>(() => read(split)));

    private static ImageSet Or(Func<Split, ImageSet> published, Func<Split, ImageSet> drawn, Split split)
    {
        try
        {
            return published(split);
        }
        catch (DataSetNotFoundException)
        {
            return drawn(split);
        }
    }
}
