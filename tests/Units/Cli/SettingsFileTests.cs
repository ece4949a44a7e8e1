using System.Xml.Linq;
using Reproducibility.Cli;
using Reproducibility.Cli.Commands;
using Reproducibility.Fixtures.Running;
using Reproducibility.Fixtures.Settings;

namespace Reproducibility.Units.Cli;

public class SettingsFileTests
{
    [TestCase("""<Parameter name="tier" value="paper" />""", "tier is not known; known: Tier, Device, Seeds, Data, Engine")]
    [TestCase("""<Parameter name="Tiers" value="paper" />""", "Tiers is not known")]
    [TestCase("""<Parameter Name="Tier" value="paper" />""", "attribute Name is not known")]
    [TestCase("""<Parameter name="Tier" Value="paper" />""", "attribute Value is not known")]
    [TestCase("""<Parameter name="Tier" />""", "a parameter has a name and a value")]
    [TestCase("""<parameter name="Tier" value="paper" />""", "parameter is not known; it is written Parameter")]
    [TestCase("""<Parameter name="Tier" value="fast" />""", "Tier=fast is not known. Allowed: quick, paper")]
    [TestCase("""<Parameter name="Tier" value="quick" /><Parameter name="Tier" value="paper" />""", "Tier stands there twice")]
    public void What_the_host_would_not_read_is_an_error(string parameters, string said) => Assert.That(
        () => Parse($"<RunSettings><TestRunParameters>{parameters}</TestRunParameters></RunSettings>"),
        Throws.TypeOf<UserException>().With.Message.Contains(said).And.Message.Contains("a.runsettings").And.Property("ExitCode").EqualTo(ExitCode.Usage));

    [Test]
    public void A_section_in_other_letters_is_an_error() => Assert.That(
        () => Parse("<RunSettings><testRunParameters /></RunSettings>"), Throws.TypeOf<UserException>().With.Message.Contains("TestRunParameters"));

    [Test]
    public void Options_count_more_than_the_file_and_the_rest_of_it_stays()
    {
        var file = Parse("""
            <RunSettings>
              <RunConfiguration><MaxCpuCount>1</MaxCpuCount></RunConfiguration>
              <TestRunParameters><Parameter name="Tier" value="paper" /><Parameter name="Device" value="cpu" /></TestRunParameters>
              <NUnit><Where>cat == x</Where><StopOnError>true</StopOnError></NUnit>
            </RunSettings>
            """);
        var written = file.With(new Dictionary<string, string> { ["Tier"] = "quick", ["Data"] = "/a b;&\"c" }, "Claim == 'a/b'");
        var read = SettingsFile.Parse(XElement.Parse(written.ToString()), "again");
        Assert.That((read["Tier"], read["Device"], read["Data"], read["Seeds"]), Is.EqualTo(("quick", "cpu", "/a b;&\"c", (string?)null)));
        Assert.That(written.Descendants("Where").Single().Value, Is.EqualTo("Claim == 'a/b'"));
        Assert.That((written.Descendants("StopOnError").Count(), written.Descendants("MaxCpuCount").Count()), Is.EqualTo((1, 1)));
    }

    [Test]
    public void The_projects_own_files_are_right()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "runsettings"), "*.runsettings");
        Assert.That(files, Is.Not.Empty);
        foreach (var file in files)
            Assert.That(() => SettingsFile.Read(file), Throws.Nothing, file);
    }

    [Test]
    public void A_missing_file_and_one_that_is_no_xml_are_told()
    {
        Assert.That(() => SettingsFile.Read("/no/such.runsettings"), Throws.TypeOf<UserException>().With.Message.Contains("missing"));
        Assert.That(
            () => SettingsFile.Read(Path.Combine(Repository.Root, "README.md")),
            Throws.TypeOf<UserException>().With.Message.Contains("is not a .runsettings file"));
    }

    [Test]
    public void The_program_and_the_host_know_the_same_parameters() => Assert.That(Parameters.Names, Is.EquivalentTo(RunSettings.Names));

    [TestCase("Tier", "Quick")]
    [TestCase("Tier", "fast")]
    [TestCase("Device", "tpu")]
    [TestCase("Engine", "numpy")]
    [TestCase("Snapshots", "off")]
    [TestCase("Snapshots", "no")]
    [TestCase("Seeds", "16")]
    [TestCase("Seeds", "100..115")]
    [TestCase("Seeds", "100..")]
    [TestCase("Seeds", "many")]
    [TestCase("Seeds", "0")]
    [TestCase("Seeds", "9..3")]
    [TestCase("Seeds", "1..2..3")]
    [TestCase("Seeds", "-4")]
    [TestCase("Seeds", "..9")]
    [TestCase("Seeds", "99999999999")]
    public void The_program_and_the_host_allow_the_same_values(string name, string value) => Assert.That(
        Refuses(() => Parameters.CheckValue(name, value, "--option")),
        Is.EqualTo(Refuses(() => RunSettings.Parse(asked => asked == name ? value : null))));

    [TestCase(null, null)]
    [TestCase("16", 16)]
    [TestCase("100..115", 16)]
    [TestCase("100..", null)]
    public void Seeds_are_counted(string? text, int? count) => Assert.That(Parameters.SeedCount(text), Is.EqualTo(count));

    private static bool Refuses(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (Exception e) when (e is UserException or SettingException)
        {
            return true;
        }
    }

    private static SettingsFile Parse(string xml) => SettingsFile.Parse(XElement.Parse(xml), "a.runsettings");
}
