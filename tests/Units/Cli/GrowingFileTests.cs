using Reproducibility.Cli.Progress;

namespace Reproducibility.Units.Cli;

public class GrowingFileTests
{
    [Test]
    public void Half_a_line_is_read_when_it_is_whole()
    {
        var path = Path.GetTempFileName();
        var file = new GrowingFile(path);
        File.AppendAllText(path, "one\ntw");
        Assert.That(file.NewLines(), Is.EqualTo(new[] { "one" }));
        File.AppendAllText(path, "o\n");
        Assert.That(file.NewLines(), Is.EqualTo(new[] { "two" }));
        Assert.That(file.NewLines(), Is.Empty);
        File.Delete(path);
        Assert.That(file.NewLines(), Is.Empty);
    }

    [Test]
    public void A_file_that_is_begun_anew_is_read_from_its_beginning()
    {
        var path = Path.GetTempFileName();
        var file = new GrowingFile(path);
        File.WriteAllText(path, "one\ntwo\nthr");
        Assert.That(file.NewLines(), Has.Count.EqualTo(2));
        File.WriteAllText(path, "new\n");
        Assert.That(file.NewLines(), Is.EqualTo(new[] { "new" }));
        File.Delete(path);
    }
}
