using Reproducibility.Fixtures.Data;

namespace Reproducibility.Units.Data;

/// <summary>The real data sets against what is known of them; skipped where they are not on this machine.</summary>
public sealed class PublishedDataTests
{
    private static readonly DataSets Data = new(DataSearch.Default() with { Offline = true }, _ => { });

    [Test]
    public void Mnist()
    {
        var (train, test) = Real(() => Data.Digits);
        Assert.That((train.Count, test.Count, train.ImageLength), Is.EqualTo((60_000, 10_000, 784)));
        Assert.That(train.Labels[..10], Is.EqualTo(new byte[] { 5, 0, 4, 1, 9, 2, 1, 3, 1, 4 }));
        Assert.That(train.Labels.CountBy(label => label).OrderBy(c => c.Key).Select(c => c.Value),
            Is.EqualTo(new[] { 5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949 }));

        var statistics = ChannelStatistics.Of(train);
        Assert.That(statistics.Mean[0], Is.EqualTo(0.1307).Within(5e-5));
        Assert.That(statistics.Sd[0], Is.EqualTo(0.3081).Within(5e-5));
    }

    [Test]
    public void Cifar10()
    {
        var (train, test) = Real(() => Data.Colours);
        Assert.That((train.Count, test.Count, train.ImageLength), Is.EqualTo((50_000, 10_000, 3072)));
        Assert.That(train.Labels.CountBy(label => label).Select(c => c.Value), Is.EqualTo(Enumerable.Repeat(5000, 10)));
        Assert.That(test.Labels.CountBy(label => label).Select(c => c.Value), Is.EqualTo(Enumerable.Repeat(1000, 10)));

        var statistics = ChannelStatistics.Of(train);
        double[] mean = [125.306918046875, 122.950394140625, 113.86538318359375];
        Assert.That(statistics.Mean.Select(m => m * 255), Is.EqualTo(mean).Within(1e-10));
        Assert.That(statistics.Sd, Is.EqualTo(new[] { 0.247032, 0.243485, 0.261588 }).Within(1e-6));
    }

    [Test]
    public void Checksums_and_addresses_are_well_formed()
    {
        DataSetManifest[] manifests = [PublishedData.Mnist, PublishedData.Cifar10];
        var parts = manifests.SelectMany(manifest => manifest.Editions).SelectMany(edition => edition.Parts).ToList();
        Assert.That(parts.Select(part => part.Sha256), Is.Unique.And.All.Match("^[0-9a-f]{64}$"));
        Assert.That(PublishedData.Mnist.Addresses(PublishedData.Mnist.Downloads[0].File).First(),
            Is.EqualTo(new Uri("https://ossci-datasets.s3.amazonaws.com/mnist/train-images-idx3-ubyte.gz")));
        Assert.That(PublishedData.Cifar10.Addresses(PublishedData.Cifar10.Downloads[0].File).First(),
            Is.EqualTo(new Uri("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz")));
    }

    private static (ImageSet Train, ImageSet Test) Real(Func<DataSet> read)
    {
        try
        {
            var set = read();
            if (set.Drawn)
                Assert.Ignore(set.Description);
            return (set[Split.Train], set[Split.Test]);
        }
        catch (DataSetException e)
        {
            Assert.Ignore(e.Message);
            throw;
        }
    }
}
