using System.Security.Cryptography;

namespace Reproducibility.Fixtures.Data;

/// <summary>A data set in use.</summary>
/// <param name="name">As it stands in tables.</param>
/// <param name="description">One line for the end of a run: "MNIST", or "drawn digits: MNIST was not found in ...".</param>
/// <param name="drawn">Whether it is drawn and stands in for a published one.</param>
/// <param name="read">Reads or draws a split; asked once for each.</param>
public sealed class DataSet(string name, string description, bool drawn, Func<Split, ImageSet> read)
{
    private readonly Dictionary<Split, Lazy<ImageSet>> splits =
        Enum.GetValues<Split>().ToDictionary(split => split, split => new Lazy<ImageSet>(() => read(split)));

    private Lazy<string>? checksum;

    /// <summary>As it stands in tables.</summary>
    public string Name { get; } = name;

    /// <summary>One line for the end of a run.</summary>
    public string Description { get; } = description;

    /// <summary>Whether it is drawn and stands in for a published one.</summary>
    public bool Drawn { get; } = drawn;

    /// <summary>SHA-256 of all labels and pixels, training images first: the same for every form in which the data set goes about.</summary>
    public string Checksum => LazyInitializer.EnsureInitialized(ref checksum, () => new(Sum)).Value;

    /// <summary>The images of a split.</summary>
    public ImageSet this[Split split] => splits[split].Value;

    private string Sum()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var split in Enum.GetValues<Split>())
        {
            hash.AppendData(this[split].Labels);
            hash.AppendData(this[split].Pixels);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
