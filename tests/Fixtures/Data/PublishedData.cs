namespace Reproducibility.Fixtures.Data;

/// <summary>The data sets that the studies use.</summary>
internal static class PublishedData
{
    private const int Batch = 10_000 * CifarReader.Record;

    /// <summary>
    /// 60,000 + 10,000 handwritten digits, 28 x 28. LeCun, Cortes and Burges, "The MNIST database of handwritten digits".
    /// </summary>
    public static DataSetManifest Mnist { get; } = MnistOf(new Edition(
        [
            new("train-images-idx3-ubyte", 47_040_016, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
            new("train-labels-idx1-ubyte", 60_008, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
        ],
        [
            new("t10k-images-idx3-ubyte", 7_840_016, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
            new("t10k-labels-idx1-ubyte", 10_008, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
        ]));

    /// <summary>
    /// 50,000 + 10,000 colour photographs of ten classes, 32 x 32. Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009.
    /// The first edition is the author's. The second is not: it was put together from a copy of the images as PNG files, one folder per class,
    /// with the classes taking turns. Both give the same images in the same order, as <see cref="CifarReader"/> orders both so.
    /// </summary>
    public static DataSetManifest Cifar10 { get; } = CifarOf(
        new Edition(
            [
                new("data_batch_1.bin", Batch, "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
                new("data_batch_2.bin", Batch, "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
                new("data_batch_3.bin", Batch, "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
                new("data_batch_4.bin", Batch, "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
                new("data_batch_5.bin", Batch, "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
            ],
            [new("test_batch.bin", Batch, "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b")]),
        new Edition(
            [
                new("data_batch_1.bin", Batch, "d1f8659ce690b444946480f8d9b1c6e7491f0de035ff9a297d3616be65f74d66"),
                new("data_batch_2.bin", Batch, "840deeb886b7b26b84a8cc9c346960af0d33e08e139565c3d3ed89cb2bcccaeb"),
                new("data_batch_3.bin", Batch, "fbc3526370d589d8097aaf33f2d157c6c81e62158941fe2d70cfcbb8c97c24d9"),
                new("data_batch_4.bin", Batch, "adc1e71e5eb1a6c3ddfc29c1b06b6316b191b7bd7f96066bd001ab99005d83a5"),
                new("data_batch_5.bin", Batch, "582c0f7342a0bee7496ff121ceb29bdd68cacaed02c62890f5bc0f68b0b8e45d"),
            ],
            [new("test_batch.bin", Batch, "18cf04461dc65479d720ca1d4daf900d8c51f12f6d825013b71b6f578008cffb")]));

    /// <summary>MNIST with files of one's own.</summary>
    public static DataSetManifest MnistOf(params Edition[] editions) => new(
        "MNIST",
        editions,
        "train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte (any name, folder or packing will do) "
            + "from https://ossci-datasets.s3.amazonaws.com/mnist/",
        [.. editions[0].Parts.Select(part => new DataDownload(part.Name + ".gz", [part]))],
        ["https://ossci-datasets.s3.amazonaws.com/mnist/{file}", "https://storage.googleapis.com/cvdf-datasets/mnist/{file}"])
    {
        Keywords = ["mnist", "train-images", "train-labels", "t10k-images", "t10k-labels"],
        Recodings = [Idx.Numpy],
        Read = Idx.Read,
    };

    /// <summary>CIFAR-10 with files of one's own.</summary>
    public static DataSetManifest CifarOf(params Edition[] editions) => new(
        "CIFAR-10",
        editions,
        "cifar-10-binary.tar.gz or cifar-10-python.tar.gz, or what is inside one of them, data_batch_1 to 5 and test_batch (any name, folder or packing "
            + "will do), from https://www.cs.toronto.edu/~kriz/cifar.html",
        [new("cifar-10-binary.tar.gz", editions[0].Parts)],
        ["https://www.cs.toronto.edu/~kriz/{file}", "https://storage.googleapis.com/s4tf-hosted-binaries/datasets/CIFAR10/{file}"])
    {
        Keywords = ["cifar-10", "cifar10", "data-batch", "test-batch"],
        Recodings = [PickledBatch.Form],
        Read = CifarReader.Read,
    };
}
