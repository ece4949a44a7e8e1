using Reproducibility.Cli;
using Reproducibility.Cli.Commands;
using Reproducibility.Cli.Running;
using Reproducibility.Fixtures.Running;

namespace Reproducibility.Units.Cli;

public class TestOptionsTests
{
    [TestCase("", "Units,Pages,Claims", "")]
    [TestCase("units", "Units,Pages", "")]
    [TestCase("claims --filter TestCategory=sinc -- NUnit.StopOnError=true", "Claims", "--filter TestCategory=sinc -- NUnit.StopOnError=true")]
    [TestCase("--filter A", "Units,Pages,Claims", "--filter A")]
    public void Options_pass_to_dotnet_test(string arguments, string suites, string rest)
    {
        var options = TestOptions.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.That((string.Join(',', options.Suites), string.Join(' ', options.Rest), options.Build), Is.EqualTo((suites, rest, true)));
    }

    [Test]
    public void Not_to_build_is_ours() => Assert.That(TestOptions.Parse(["units", "--no-build"]), Has.Property("Build").False.And.Property("Rest").Empty);

    [Test]
    public void Another_word_is_refused() =>
        Assert.That(() => TestOptions.Parse(["unit"]), Throws.TypeOf<UserException>().With.Message.Contains("neither units nor claims"));

    [Test]
    public void A_settings_file_is_checked_before_anything_runs() =>
        Assert.That(() => TestOptions.Parse(["claims", "--settings", "no-such.runsettings"]), Throws.TypeOf<UserException>());

    [Test]
    public void A_settings_file_is_named_from_where_the_user_stands()
    {
        var file = Path.Combine(Repository.Root, "runsettings", "paper.runsettings");
        Assert.That(
            TestOptions.Parse(["--settings", Path.GetRelativePath(Directory.GetCurrentDirectory(), file)]).Rest, Is.EqualTo(new[] { "--settings", file }));
    }

    [Test]
    public void The_data_folder_is_absolute_and_exists()
    {
        Assert.That(Environments.Read(_ => "."), Is.EqualTo(new Dictionary<string, string> { ["REPRODUCIBILITY_DATA"] = Directory.GetCurrentDirectory() }));
        Assert.That(Environments.Read(_ => null), Is.Empty);
        Assert.That(
            () => Environments.Read(_ => "/no/such"), Throws.TypeOf<UserException>().With.Message.Contains("REPRODUCIBILITY_DATA=/no/such names no folder"));
    }
}
