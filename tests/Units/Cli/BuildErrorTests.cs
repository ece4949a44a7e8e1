using Reproducibility.Cli.Setup;

namespace Reproducibility.Units.Cli;

public class BuildErrorTests
{
    private const string Missing =
        "/a b/tests/Units/U.csproj : error NU1101: Unable to find package Verify.NUnit. No packages exist with this id in source(s): feed [/a b/R.sln]";

    [TestCase(Missing)]
    [TestCase("/c/U.csproj : error NU1102: Unable to find package Verify.NUnit with version (>= 31.28.0)")]
    [TestCase("/c/U.csproj : error NU1103: Unable to find a stable package Verify.NUnit with version (>= 31.28.0)")]
    public void A_feed_that_lacks_the_package_is_known_by_code_and_name(string line) => Assert.That(new BuildError([line, line]).Lacks("Verify.NUnit"));

    [TestCase("/c/U.csproj : error NU1301: Unable to load the service index for source https://example.org/v3/index.json.")]
    [TestCase("/c/U.csproj : error NU1101: Unable to find package Verify.NUnit.Extras. No packages exist with this id")]
    [TestCase("/c/U.csproj : error NU1101: Unable to find package Bogus. No packages exist with this id")]
    [TestCase("error MSB4018: No space left on device while Verify.NUnit was unpacked")]
    [TestCase("A compatible .NET SDK was not found.")]
    [TestCase("")]
    public void Nothing_else_leads_to_the_stand_in(string line)
    {
        Assert.That(new BuildError([line]).Lacks("Verify.NUnit"), Is.False);
        if (line.Contains("error", StringComparison.Ordinal))
            Assert.That(new BuildError([Missing, line]).Lacks("Verify.NUnit"), Is.False);
    }

    [TestCase("/c/U.csproj : error NU1301: Unable to load the service index. [/c/R.sln]", "NU1301: Unable to load the service index.")]
    [TestCase("/c/A.cs(3,5): error CS0103: The name 'x' does not exist [/c/A.csproj]", "CS0103: The name 'x' does not exist")]
    [TestCase("error: Access to the path '/.nuget' is denied.", "Access to the path '/.nuget' is denied.")]
    public void The_first_error_is_told_without_its_places(string line, string told) =>
        Assert.That(new BuildError(["  Determining projects to restore...", line, "/c/B.cs(1,1): error CS0001: later"]).FirstLine, Is.EqualTo(told));

    [Test]
    public void A_wrong_sdk_is_told_by_the_line_that_says_so() => Assert.That(
        new BuildError([
            "The command could not be loaded, possibly because:",
            "  * You intended to execute a .NET SDK command:",
            "      A compatible .NET SDK was not found."]).FirstLine,
        Is.EqualTo("A compatible .NET SDK was not found."));

    [Test]
    public void Silence_is_told_too() => Assert.That(new BuildError([]).FirstLine, Is.EqualTo("it said nothing"));
}
