using Reproducibility.Cli;
using Reproducibility.Cli.Setup;

namespace Reproducibility.Units.Cli;

public class FileLockTests
{
    private string folder = "";

    private string File => Path.Combine(folder, "lock");

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("a b").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void One_excludes_another_until_it_ends()
    {
        using (var first = FileLock.Try(File))
        {
            Assert.That(first, Is.Not.Null);
            Assert.That(FileLock.Try(File), Is.Null);
            Assert.That(FileLock.Try(File, shared: true), Is.Null);
            Assert.That(FileLock.Holds(File));
        }

        using var second = FileLock.Try(File);
        Assert.That(second, Is.Not.Null);
    }

    [Test]
    public void Shared_ones_exclude_only_one_that_is_not()
    {
        using var first = FileLock.Try(File, shared: true);
        using var second = FileLock.Try(File, shared: true);
        Assert.That((first, second), Is.Not.EqualTo(((FileLock?)null, (FileLock?)null)));
        Assert.That(FileLock.Try(File), Is.Null);
    }

    [Test]
    public void A_place_that_cannot_be_written_is_no_other_run() => Assert.That(
        () => FileLock.Try(Path.Combine(folder, "missing", "lock")), Throws.TypeOf<UserException>().With.Message.Contains("cannot be written"));

    [Test]
    public void A_folder_belongs_to_one_run()
    {
        var warnings = new List<string>();
        using (var output = OutputFolder.Open(Path.Combine(folder, "new", "one"), warnings.Add))
        {
            Assert.That(output.Path, Does.Exist);
            Assert.That(
                () => OutputFolder.Open(output.Path, warnings.Add),
                Throws.TypeOf<UserException>().With.Message.Contains("Another ./reproduce or ./test").And.Message.Contains("--output"));
            using var beside = OutputFolder.Open(Path.Combine(folder, "new", "two"), warnings.Add);
        }

        OutputFolder.Open(Path.Combine(folder, "new", "one"), warnings.Add).Dispose();
        Assert.That(warnings, Is.Empty);
    }

    [Test]
    public void A_file_in_the_folders_place_is_told()
    {
        System.IO.File.WriteAllText(File, "");
        Assert.That(() => OutputFolder.Open(File, _ => { }), Throws.TypeOf<UserException>().With.Message.Contains("cannot be written"));
    }
}
