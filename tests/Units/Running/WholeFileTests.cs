using Reproducibility.Fixtures.Running;
using Reproducibility.Results;

namespace Reproducibility.Units.Running;

public class WholeFileTests
{
    [Test]
    public void WritesWholeReplacesAndLeavesNothingElse()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var path = Path.Combine(folder, "deep", "file.txt");
        try
        {
            WholeFile.Write(path, "one");
            WholeFile.Write(path, "two");
            Assert.That(File.ReadAllText(path), Is.EqualTo("two"));
            Assert.That(Directory.GetFiles(Path.GetDirectoryName(path)!), Is.EqualTo(new[] { path }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void FindsTheRepository() => Assert.That(Path.Combine(Repository.Root, "Reproducibility.sln"), Does.Exist);
}
