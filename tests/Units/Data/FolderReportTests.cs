using System.Runtime.Versioning;
using Reproducibility.Fixtures.Data;
using static Reproducibility.Units.Data.TinyData;

namespace Reproducibility.Units.Data;

/// <summary>Each kind of file that is not what it is called, told as what it is.</summary>
public sealed class FolderReportTests
{
    private static readonly byte[] Images = Mnist()[TrainImages];

    private static IEnumerable<TestCaseData> Faults()
    {
        yield return Case("is empty", []);
        yield return Case("is a web page of 727 bytes", [.. "<!DOCTYPE html>"u8, .. new byte[712]]);
        yield return Case("is a web page of 10 bytes", [0xef, 0xbb, 0xbf, .. "<html>\n"u8]);
        yield return Case("is a pointer of Git LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:12\n"u8.ToArray());
        yield return Case("ends early", Gzip(Images)[..^12]);
        yield return Case("ends early", Gzip(Images)[..^20]);
        yield return Case("is cut off or something else: 33 of 34 bytes", Images[..^1]);
        yield return Case("is something else: 35 bytes, where the published file has 34", [.. Images, 0]);
        yield return Case("has the right size and the wrong content", [.. Images[..^1], 0]);
        yield return Case("has the right size and the wrong content", Gzip([.. Images[..^1], 0]));
        yield return Case("is damaged or cut off", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255]);
        static TestCaseData Case(string fault, byte[] content) => new(fault, content);
    }

    [TestCaseSource(nameof(Faults))]
    public void A_file_that_is_not_what_it_is_called(string fault, byte[] content)
    {
        using var folder = new TempFolder();
        folder.Store(Mnist().Each(name => $"mnist/{name}"));
        folder.Write($"mnist/{TrainImages}", content);
        var report = Report(folder);
        Assert.That(report.Faults, Is.True);
        Assert.That(report.Lines[0], Does.StartWith(Path.Combine("mnist", TrainImages)).And.Contain(fault));
        Assert.That(report.Lines, Has.Some.EndsWith($"{TrainLabels} is right: {TrainLabels}"));
        Assert.That(report.Lines[^1], Is.EqualTo($"missing: {TrainImages}"));
    }

    [Test]
    public void A_folder_in_place_of_a_file()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder[TrainImages + ".gz"]);
        Assert.That(Report(folder).Lines[0], Is.EqualTo($"{TrainImages}.gz is an empty folder, not a file"));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void A_link_to_nothing()
    {
        using var folder = new TempFolder();
        File.CreateSymbolicLink(folder[TrainImages], "/no/such/file");
        Assert.That(Report(folder).Lines[0], Is.EqualTo($"{TrainImages} is a link to /no/such/file, which does not exist"));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_may_not_be_opened()
    {
        if (Environment.IsPrivilegedProcess)
            Assert.Ignore("every folder may be opened by a privileged process");
        using var folder = new TempFolder();
        var inside = Directory.CreateDirectory(folder["mnist"]);
        inside.UnixFileMode = UnixFileMode.None;
        var lines = Report(folder).Lines;
        inside.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Assert.That(lines[0], Is.EqualTo("mnist cannot be opened: permission denied"));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_may_not_be_read()
    {
        if (Environment.IsPrivilegedProcess)
            Assert.Ignore("everything may be read by a privileged process");
        using var folder = new TempFolder();
        File.SetUnixFileMode(folder.Write(TrainImages, Images), UnixFileMode.None);
        Assert.That(Report(folder).Lines[0], Is.EqualTo($"{TrainImages} cannot be read: permission denied"));
    }

    [Test]
    public void Other_forms_of_Cifar()
    {
        using var folder = new TempFolder();
        folder.Write("cifar-10-batches-py/data_batch_1", [0x80, 2, .. "}cos\nsystem\n."u8]);
        folder.Write("cifar-10-batches-py/data_batch_2", [0x80, 2, .. "}q\x1."u8]);
        folder.Write("cifar-10-batches-mat/data_batch_3.mat", "MATLAB 5.0 MAT-file"u8.ToArray());
        Assert.That(new FolderReport(new DataFolder(folder.Path, CifarManifest), CifarManifest).Lines, Has
            .Some.Contains("data_batch_1 is a Python pickle that would call \"os system\"").And
            .Some.Contains("data_batch_2 is a Python pickle, but not a whole batch").And
            .Some.Contains("data_batch_3.mat is of the MATLAB form"));
    }

    [Test]
    public void Folders_without_anything_of_the_name()
    {
        using var folder = new TempFolder();
        Assert.That(Report(folder).Lines, Is.EqualTo(new[] { "the folder is empty" }));
        folder.Write("notes.txt", [1]);
        folder.Write("pictures/one.png", [1]);
        Assert.That(Report(folder).Lines, Is.EqualTo(new[] { "nothing of MNIST, only notes.txt, pictures/" }));
        Assert.That(Report(folder).Faults, Is.False);
    }

    private static FolderReport Report(TempFolder folder) => new(new DataFolder(folder.Path, MnistManifest), MnistManifest);
}
