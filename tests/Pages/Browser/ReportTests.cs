using PuppeteerSharp;
using Reproducibility.Pages.Report;
using Reproducibility.Results;

namespace Reproducibility.Tests.Browser;

[NonParallelizable]
public class ReportTests
{
    private const string Wrong = "elrod/1-1/sinc/deepest-lowest-loss";
    private const string Free = "li/1-1/mnist-cnn/cnn2-lower-loss";
    private static readonly string Hostile = "<script>document.title='taken'</script>\"'><img src=x onerror=alert(1)> " + new string('W', 2000);
    private readonly TempFolder folder = new();
    private RunResult run = null!;
    private string page = "", single = "";

    [OneTimeSetUp]
    public async Task WriteReport()
    {
        run = SuiteRun.Write(folder["run"], c => c.Id switch
        {
            Wrong => c with { Outcome = Outcome.Refuted, Expected = Outcome.Supported, AsExpected = false },
            "elrod/1-1/sinc/all-converge-close" => c with { Statement = Hostile, Expression = Hostile, Why = Hostile },
            "li/1-1/mnist-cnn/cnn2-faster" => c with
                { Outcome = Outcome.Failed, AsExpected = false, Test = null, Values = [], Error = "No folder holds mnist/.\nSet REPRODUCIBILITY_DATA." },
            Free => c with { Expected = null },
            _ => c,
        });
        History.Append(folder["history.jsonl"], run with { Run = run.Run with { Start = Runs.Noon } });
        History.Append(folder["history.jsonl"], run);
        page = Address(await ReportFolder.Write(folder["run"], folder["report"], [folder["history.jsonl"]], s => $"../{s}"));
        single = Address(await ReportFolder.WriteSingle(folder["run"], folder["single.html"]));
    }

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public async Task Opens_from_disk_without_a_request_outside_its_folder_or_an_error()
    {
        await using var tab = await Chromium.Open(page);
        await tab.Value<int>("document.querySelectorAll('img').forEach(i => i.loading = 'eager'), 1");
        await tab.Page.WaitForFunctionAsync("() => [...document.images].every(i => i.complete && i.naturalWidth > 0)");
        Assert.That(tab.Errors, Is.Empty);
        Assert.That(tab.Requests.Where(r => !r.StartsWith("data:", StringComparison.Ordinal)), Is.All.StartsWith(Address(folder["report"])));
        Assert.That(await tab.Page.GetTitleAsync(), Does.StartWith("Claims: "));
    }

    [Test]
    public async Task All_claims_open_in_under_a_second()
    {
        await using var tab = await Chromium.Open("about:blank");
        var work = await Work.Of(tab, page);
        Assert.That(await tab.Seen("details.claim"), Is.EqualTo(run.Claims.Count));
        await TestContext.Out.WriteLineAsync(work.ToString());
        Assert.That(work.Seconds, Is.LessThan(1));
    }

    [Test]
    public async Task A_count_filters_and_the_back_button_takes_it_back()
    {
        await using var tab = await Chromium.Open(page);
        await tab.Page.ClickAsync(".verdicts a[data-value=refuted]");
        Assert.That(await tab.Value<string>("location.hash"), Is.EqualTo("#?verdict=refuted"));
        Assert.That(await tab.Seen("details.claim"), Is.EqualTo(run.Claims.Count(c => c.Outcome == Outcome.Refuted)));
        await tab.Page.ClickAsync(".verdicts a[data-value=undecided]");
        Assert.That(await tab.Seen("details.claim"), Is.EqualTo(run.Claims.Count(c => c.Outcome is Outcome.Refuted or Outcome.Undecided)));
        await tab.Page.GoBackAsync(new NavigationOptions { Timeout = 5000 });
        Assert.That(await tab.Seen("details.claim:not(.refuted)"), Is.Zero);
    }

    [Test]
    public async Task An_address_holds_report_section_words_and_words_that_leave_out()
    {
        await using var tab = await Chromium.Open(page + "#?report=elrod&section=1-1&text=loss+-weight");
        var all = await tab.Value<string[]>("[...document.querySelectorAll('details.claim:not([hidden])')].map(c => c.querySelector('.evidence').id)");
        Assert.That(all, Has.Length.GreaterThan(0).And.All.StartsWith("elrod/1-1/"));
        Assert.That(await tab.Value<string>("document.querySelector('[name=text]').value"), Is.EqualTo("loss -weight"));
        Assert.That(await tab.Value<string>("document.querySelector('output').textContent"), Is.EqualTo($"{all.Length} of {run.Claims.Count} claims"));
    }

    [Test]
    public async Task Typing_changes_the_address_and_what_is_seen()
    {
        await using var tab = await Chromium.Open(page);
        await tab.Page.TypeAsync("[name=text]", "zzz");
        Assert.That(await tab.Value<string>("location.hash"), Is.EqualTo("#?text=zzz"));
        Assert.That(await tab.Seen("#none"), Is.EqualTo(1));
        Assert.That(await tab.Seen("details.claim"), Is.Zero);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_link_opens_its_claim(bool script)
    {
        await using var tab = await Chromium.Open($"{page}#{Wrong}", script: script);
        Assert.That(await tab.Value<bool>($"document.getElementById('{Wrong}').checkVisibility()"), Is.True);
        var top = await tab.Value<double>($"document.getElementById('{Wrong}').closest('details').getBoundingClientRect().top");
        Assert.That(top, Is.InRange(0, 900));
    }

    [Test]
    public async Task Without_a_script_everything_is_read_and_counts_filter()
    {
        await using var tab = await Chromium.Open(page, script: false);
        Assert.That(await tab.Seen("details.claim"), Is.EqualTo(run.Claims.Count));
        Assert.That(await tab.Seen("form"), Is.Zero);
        await tab.Page.ClickAsync(".verdicts a[data-value=refuted]");
        Assert.That(await tab.Seen("details.claim"), Is.EqualTo(run.Claims.Count(c => c.Outcome == Outcome.Refuted)));
    }

    [Test]
    public async Task Works_under_a_strict_content_security_policy()
    {
        await using var server = new StrictServer(folder["report"]);
        await using var tab = await Chromium.Open(server.Address + "index.html#?verdict=refuted");
        await tab.Value<int>("document.querySelectorAll('img').forEach(i => i.loading = 'eager'), 1");
        await tab.Page.WaitForFunctionAsync("() => [...document.images].every(i => i.complete && i.naturalWidth > 0)");
        Assert.That(tab.Errors, Is.Empty);
        Assert.That(await tab.Seen("details.claim"), Is.EqualTo(run.Claims.Count(c => c.Outcome == Outcome.Refuted)));
        Assert.That(await tab.Value<string>("getComputedStyle(document.querySelector('.chip')).fontWeight"), Is.EqualTo("600"));
        Assert.That(await tab.Value<int>("document.querySelectorAll('[style], [onclick], style, script:not([src])').length"), Is.Zero);
    }

    [Test]
    public async Task A_claim_of_which_nothing_is_expected_says_so()
    {
        await using var tab = await Chromium.Open(page);
        Assert.That(
            await tab.Value<string>($"document.getElementById('{Free}').closest('details').querySelector('summary').textContent"),
            Does.Contain("(drawn digits: nothing is expected)"));
        Assert.That(await tab.Value<string>("document.querySelector('.overview').textContent"), Does.Not.Contain(Free));
    }

    [Test]
    public async Task Hostile_text_is_shown_as_text()
    {
        await using var tab = await Chromium.Open(page);
        Assert.That(await tab.Page.GetTitleAsync(), Is.Not.EqualTo("taken"));
        Assert.That(await tab.Value<int>("document.querySelectorAll('main script, img[src=x]').length"), Is.Zero);
        Assert.That(
            await tab.Value<string>("document.getElementById('elrod/1-1/sinc/all-converge-close').closest('details').querySelector('.statement').textContent"),
            Is.EqualTo(Hostile));
    }

    [TestCase(360)]
    [TestCase(800)]
    [TestCase(1440)]
    public async Task Fits_the_width_with_everything_open(int width)
    {
        await using var tab = await Chromium.Open(page, width);
        await tab.Value<int>("document.querySelectorAll('details').forEach(d => d.open = true), 1");
        Assert.That(await tab.Value<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
    }

    [Test]
    public async Task The_keyboard_opens_a_claim()
    {
        await using var tab = await Chromium.Open(page + "#?verdict=supported");
        await tab.Value<int>("document.querySelector('details.claim:not([hidden]) summary').focus(), 1");
        await tab.Page.Keyboard.PressAsync("Enter");
        Assert.That(await tab.Seen(".evidence"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_single_file_is_small_and_asks_for_nothing()
    {
        Assert.That(new FileInfo(folder["single.html"]).Length, Is.LessThan(ReportFolder.MostBytes));
        await using var tab = await Chromium.Open(single + "#?verdict=refuted");
        Assert.That(tab.Errors, Is.Empty);
        Assert.That(
            tab.Requests.Where(r => !r.StartsWith("data:", StringComparison.Ordinal)),
            Is.EqualTo(new[] { single + "#?verdict=refuted" }).Or.EqualTo(new[] { single }));
        Assert.That(await tab.Seen("details.claim:not(.refuted)"), Is.Zero);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Axe_finds_no_violation(bool dark)
    {
        await using var tab = await Chromium.Open(page + "#?report=elrod", dark: dark);
        await tab.Value<int>("document.querySelectorAll('details').forEach(d => d.open = true), 1");
        Assert.That(await Checks.Violations(tab), Is.Empty);
    }

    [TestCase("report/index.html")]
    [TestCase("single.html")]
    public void The_Nu_checker_finds_no_error(string file) => Assert.That(Checks.Errors(folder[file]), Is.Empty);

    private static string Address(string path) => new Uri(path).AbsoluteUri;
}
