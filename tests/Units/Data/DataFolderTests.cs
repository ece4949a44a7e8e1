using Reproducibility.Fixtures.Data;
using static Reproducibility.Units.Data.TinyData;

namespace Reproducibility.Units.Data;

/// <summary>A file is what its content says: every layout and wrapping in which the data sets go about.</summary>
public sealed class DataFolderTests
{
    private static IEnumerable<TestCaseData> Mnists()
    {
        yield return Case("published", Mnist().Each(name => $"mnist/{name}.gz", Gzip));
        yield return Case("unpacked", Mnist().Each(name => $"mnist/{name}"));
        yield return Case("no folder", Mnist().Each(name => name + ".gz", Gzip));
        yield return Case("upper case folder", Mnist().Each(name => $"MNIST/{name}"));
        yield return Case("capital", Mnist().Each(name => $"Mnist/{name}"));
        yield return Case("raw", Mnist().Each(name => $"MNIST/raw/{name}"));
        yield return Case("one folder deeper", Mnist().Each(name => $"data/MNIST/raw/{name}"));
        yield return Case("a folder per file", Mnist().Each(name => $"{name}/{name}"));
        yield return Case("dots", Mnist().Each(name => name.Replace("-idx", ".idx", StringComparison.Ordinal)));
        yield return Case("unpacked under .gz", Mnist().Each(name => name + ".gz"));
        yield return Case("packed under the plain name", Mnist().Each(name => name, Gzip));
        yield return Case("packed twice", Mnist().Each(name => name + ".gz.gz", content => Gzip(Gzip(content))));
        yield return Case("doubly named", Mnist().Each(name => name + ".gz.gz", Gzip));
        yield return Case("capital extension", Mnist().Each(name => name + ".GZ", Gzip));
        yield return Case("browser's copy", Mnist().Each(name => name + " (1).gz", Gzip));
        yield return Case("names that say nothing", Mnist().Each(name => $"{Sum(Mnist()[name])[..6]}.dat", Gzip));
        yield return Case("odd folder", Mnist().Each(name => $"a b;c&d ä/{name}.gz", Gzip));
        yield return Case("zip of gz", new() { ["archive.zip"] = Zip(Mnist().Each(name => $"mnist/{name}.gz", Gzip)) });
        yield return Case("tar", new() { ["MNIST.tar"] = Tar("MNIST", Mnist()) });
        yield return Case("tgz of gz", new() { ["all.tgz"] = Gzip(Tar("MNIST", Mnist().Each(name => name + ".gz", Gzip))) });
        yield return Case("Keras", new() { ["mnist.npz"] = Zip(Mnist().Each(name => name + ".npy", Numpy)) });
        static TestCaseData Case(string what, Dictionary<string, byte[]> files) => new TestCaseData(files).SetArgDisplayNames(what);
    }

    [TestCaseSource(nameof(Mnists))]
    public void Mnist_in_whatever_form(Dictionary<string, byte[]> files)
    {
        using var folder = new TempFolder();
        folder.Store(files);
        folder.Write("readme.txt", "An unrelated file."u8.ToArray());
        AssertMnist(folder);
    }

    private static IEnumerable<TestCaseData> Cifars()
    {
        var python = Cifar().Each(name => name[..^4], records => Pickle(records));
        yield return Case("binary", Cifar().Each(name => $"cifar-10-batches-bin/{name}"));
        yield return Case("binary, packed", Cifar().Each(name => $"cifar10/{name}.gz", Gzip));
        yield return Case("in turn", CifarInTurn().Each(name => $"cifar10/{name}.gz", Gzip));
        yield return Case("Python", python.Each(name => $"cifar-10-batches-py/{name}"));
        yield return Case("Python, packed", python.Each(name => $"cifar-10/{name}.gz", Gzip));
        yield return Case("binary archive", new() { ["cifar-10-binary.tar.gz"] = Gzip(Tar("cifar-10-batches-bin", Cifar())) });
        yield return Case("Python archive", new() { ["cifar-10-python.tar.gz"] = Gzip(Tar("cifar-10-batches-py", python)) });
        yield return Case("Python archive beside other pickles", new()
        {
            ["cifar-10-python.tar.gz"] = Gzip(Tar("cifar-10-batches-py", new(python) { ["batches.meta"] = [0x80, 2, .. "}q\x1."u8] })),
        });
        yield return Case("unpacked archive", new() { ["cifar-10-python.tar.gz"] = Tar("cifar-10-batches-py", python) });
        yield return Case("zip", new() { ["archive.zip"] = Zip(python) });
        yield return Case("forms mixed", new(python.Where(file => file.Key != "test_batch")) { ["test_batch.bin"] = Cifar()["test_batch.bin"] });
        static TestCaseData Case(string what, Dictionary<string, byte[]> files) => new TestCaseData(files).SetArgDisplayNames(what);
    }

    [TestCaseSource(nameof(Cifars))]
    public void Cifar_in_whatever_form_gives_the_same_images(Dictionary<string, byte[]> files)
    {
        using var folder = new TempFolder();
        folder.Store(files);
        var found = new DataFolder(folder.Path, CifarManifest);
        var train = CifarManifest.Read("cifar", [.. found.Whole!.Train.Select(part => found[part])]);
        Assert.That(train.Labels, Is.EqualTo(new byte[] { 0, 1, 2, 3, 4, 0, 1, 2, 3, 4 }));
        Assert.That(Enumerable.Range(0, 10).Select(i => train.Image(i).ToArray().Distinct().Single()),
            Is.EqualTo(new byte[] { 41, 10, 11, 21, 31, 50, 51, 20, 30, 40 }));
    }

    [Test]
    public void Editions_are_not_mixed()
    {
        using var folder = new TempFolder();
        folder.Store(Cifar());
        folder.Write("data_batch_3.bin", CifarInTurn()["data_batch_3.bin"]);
        var found = new DataFolder(folder.Path, CifarManifest);
        Assert.That(found.Whole, Is.Null);
        Assert.That(found.Missing.Single().Name, Is.EqualTo("data_batch_3.bin"));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void Links_are_followed_also_in_circles()
    {
        using var folder = new TempFolder();
        using var elsewhere = new TempFolder();
        elsewhere.Store(Mnist().Each(name => name + ".gz", Gzip));
        File.CreateSymbolicLink(folder[TrainImages + ".gz"], elsewhere[TrainImages + ".gz"]);
        Directory.CreateSymbolicLink(folder["rest"], elsewhere.Path);
        Directory.CreateSymbolicLink(folder["circle"], folder.Path);
        AssertMnist(folder);
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void A_pipe_is_not_waited_for()
    {
        using var folder = new TempFolder();
        folder.Store(Mnist());
        using var made = System.Diagnostics.Process.Start("mkfifo", [folder["train-images.pipe"]]);
        made.WaitForExit();
        AssertMnist(folder);
    }

    private static void AssertMnist(TempFolder folder)
    {
        var found = new DataFolder(folder.Path, MnistManifest);
        Assert.That(found.Whole, Is.Not.Null, () => string.Join(Environment.NewLine, new FolderReport(found, MnistManifest).Lines));
        var (train, test) = (Read(found.Whole!.Train), Read(found.Whole.Test));
        Assert.That((train.Count, train.Channels, train.Height, train.Width, train.Classes), Is.EqualTo((3, 1, 2, 3, 10)));
        Assert.That(train.Labels, Is.EqualTo(new byte[] { 7, 0, 9 }));
        Assert.That(train.Image(1).ToArray(), Is.EqualTo(new byte[] { 106, 107, 108, 109, 110, 111 }));
        Assert.That((test.Labels, test.Pixels[0]), Is.EqualTo((new byte[] { 1, 2 }, 200)));

        ImageSet Read(IReadOnlyList<DataPart> parts) => MnistManifest.Read("mnist", [.. parts.Select(part => found[part])]);
    }
}
