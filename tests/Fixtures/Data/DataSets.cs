using System.Collections.Concurrent;

namespace Reproducibility.Fixtures.Data;

/// <summary>The image sets of this process, each read or drawn once.</summary>
public static class DataSets
{
    private static readonly ConcurrentDictionary<string, ImageLibrary> Libraries = new(StringComparer.Ordinal);
    private static readonly Dictionary<Split, Lazy<ImageSet>> DrawnGlyphs = ImageLibrary.Once(split => split == Split.Train
        ? Data.Glyphs.Draw(count: 60_000, seed: 1)
        : Data.Glyphs.Draw(count: 10_000, seed: 2));
    private static readonly Dictionary<Split, Lazy<ImageSet>> DrawnColourGlyphs = ImageLibrary.Once(split => split == Split.Train
        ? Data.ColourGlyphs.Draw(count: 50_000, seed: 3)
        : Data.ColourGlyphs.Draw(count: 10_000, seed: 4));

    /// <summary>Drawn digits, as many and as large as MNIST's.</summary>
    public static ImageSet Glyphs(Split split) => DrawnGlyphs[split].Value;

    /// <summary>MNIST, or glyphs where it is not to be had: <see cref="ImageSet.Name"/> tells which.</summary>
    /// <param name="split">Which part.</param>
    /// <param name="folder">A data folder; null: the one in REPRODUCIBILITY_DATA. See <see cref="DataSearch.Default"/>.</param>
    /// <exception cref="DataSetException">The files found cannot be used.</exception>
    public static ImageSet Digits(Split split, string? folder = null) => Library(folder).Digits(split);

    /// <summary>Drawn digits in colour, as many and as large as CIFAR-10's images.</summary>
    public static ImageSet ColourGlyphs(Split split) => DrawnColourGlyphs[split].Value;

    /// <summary>CIFAR-10, or drawn digits in colour where it is not to be had: <see cref="ImageSet.Name"/> tells which.</summary>
    /// <inheritdoc cref="Digits"/>
    public static ImageSet Colours(Split split, string? folder = null) => Library(folder).Colours(split);

    private static ImageLibrary Library(string? folder) =>
        Libraries.GetOrAdd(folder ?? "", _ => new ImageLibrary(DataSearch.Default(folder)));
}
