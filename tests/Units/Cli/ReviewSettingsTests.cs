using Reproducibility.Cli;
using Reproducibility.Cli.Commands;

namespace Reproducibility.Units.Cli;

public class ReviewSettingsTests
{
    private static readonly string Folder = Path.GetTempPath();

    [Test]
    public void One_word_is_the_folder() => Assert.That(
        new ReviewSettings { Words = [Folder] }, Has.Property("Folder").EqualTo(Folder).And.Property("Accepted").Empty);

    [Test]
    public void Behind_accept_several_names_may_stand() => Assert.That(
        new ReviewSettings { Accept = ["a,b"], Words = ["c", Folder] },
        Has.Property("Folder").EqualTo(Folder).And.Property("Accepted").EqualTo(new[] { "a", "b", "c" }));

    [Test]
    public void A_word_that_is_no_folder_is_an_error() =>
        Assert.That(() => new ReviewSettings { Words = ["no/such"] }.Folder, Throws.TypeOf<UserException>().With.Property("ExitCode").EqualTo(ExitCode.Usage));
}
