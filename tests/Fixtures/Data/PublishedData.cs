namespace Reproducibility.Fixtures.Data;

/// <summary>The data sets that the studies use, as their authors published them.</summary>
public static class PublishedData
{
    /// <summary>
    /// 60,000 + 10,000 handwritten digits, 28 x 28. LeCun, Cortes and Burges, "The MNIST database of handwritten digits".
    /// </summary>
    public static DataSetManifest Mnist { get; } = new(
        "MNIST",
        ["mnist", "MNIST/raw", "."],
        [
            new("original", [
                new("train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
                new("train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
                new("t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
                new("t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
            ]),
        ],
        [
            "https://ossci-datasets.s3.amazonaws.com/mnist/{file}.gz",
            "https://storage.googleapis.com/cvdf-datasets/mnist/{file}.gz",
        ]);

    /// <summary>
    /// 50,000 + 10,000 colour photographs of ten classes, 32 x 32. Krizhevsky, "Learning Multiple Layers of Features from Tiny
    /// Images", 2009. The interleaved edition holds the same images with the classes in rotation, so that every ten
    /// records in a row hold one image of each class.
    /// </summary>
    public static DataSetManifest Cifar10 { get; } = new(
        "CIFAR-10",
        ["cifar10", "cifar-10-batches-bin", "cifar10/cifar-10-batches-bin", "."],
        [
            new("archive", [
                new(CifarReader.Archive, "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"),
            ]),
            new("original batches", [
                new("data_batch_1.bin", "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
                new("data_batch_2.bin", "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
                new("data_batch_3.bin", "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
                new("data_batch_4.bin", "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
                new("data_batch_5.bin", "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
                new("test_batch.bin", "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b"),
            ]),
            new("interleaved batches", [
                new("data_batch_1.bin", "d1f8659ce690b444946480f8d9b1c6e7491f0de035ff9a297d3616be65f74d66"),
                new("data_batch_2.bin", "840deeb886b7b26b84a8cc9c346960af0d33e08e139565c3d3ed89cb2bcccaeb"),
                new("data_batch_3.bin", "fbc3526370d589d8097aaf33f2d157c6c81e62158941fe2d70cfcbb8c97c24d9"),
                new("data_batch_4.bin", "adc1e71e5eb1a6c3ddfc29c1b06b6316b191b7bd7f96066bd001ab99005d83a5"),
                new("data_batch_5.bin", "582c0f7342a0bee7496ff121ceb29bdd68cacaed02c62890f5bc0f68b0b8e45d"),
                new("test_batch.bin", "18cf04461dc65479d720ca1d4daf900d8c51f12f6d825013b71b6f578008cffb"),
            ]),
        ],
        [
            "https://www.cs.toronto.edu/~kriz/{file}",
            "https://storage.googleapis.com/s4tf-hosted-binaries/datasets/CIFAR10/{file}",
        ]);
}
