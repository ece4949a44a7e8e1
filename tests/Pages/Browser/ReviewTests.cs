using Reproducibility.Pages.Review;

namespace Reproducibility.Tests.Browser;

[NonParallelizable]
public class ReviewTests
{
    private readonly TempFolder folder = new();
    private string page = "";

    [OneTimeSetUp]
    public async Task WriteReview()
    {
        SnapshotsFolder.Write(folder["snapshots"]);
        page = new Uri((await ReviewFolder.Write(folder["snapshots"], folder["review"], ["quick/old.verified.md"])).Page).AbsoluteUri;
    }

    [OneTimeTearDown]
    public void RemoveFolder() => folder.Dispose();

    [Test]
    public async Task Opens_from_disk_with_verdicts_that_change_first()
    {
        await using var tab = await Chromium.Open(page);
        await tab.Value<int>("document.querySelectorAll('img').forEach(i => i.loading = 'eager'), 1");
        await tab.Page.WaitForFunctionAsync("() => [...document.images].every(i => i.complete && i.naturalWidth > 0)");
        Assert.That(tab.Errors, Is.Empty);
        Assert.That(tab.Requests.Where(r => !r.StartsWith("data:", StringComparison.Ordinal)), Is.All.StartsWith(new Uri(folder["review"]).AbsoluteUri));
        Assert.That(
            await tab.Value<string>("document.querySelector('main li').textContent.replace(/\\s+/g, ' ')"),
            Does.StartWith(SnapshotsFolder.Claim).And.Contain("? undecided → ✓ supported"));
    }

    [Test]
    public async Task Works_under_a_strict_content_security_policy()
    {
        await using var server = new StrictServer(folder["review"]);
        await using var tab = await Chromium.Open(server.Address + "index.html");
        await tab.Page.ClickAsync("button[data-mode=swipe]");
        Assert.That(await tab.Value<string>("document.querySelector('.is img').style.clipPath"), Is.EqualTo("inset(0px 50% 0px 0px)"));
        Assert.That(tab.Errors, Is.Empty);
    }

    [Test]
    public async Task Swipe_and_onion_skin_lay_one_figure_over_the_other()
    {
        await using var tab = await Chromium.Open(page);
        await tab.Page.ClickAsync("button[data-mode=swipe]");
        Assert.That(await tab.Value<string>("document.querySelector('.is img').style.clipPath"), Is.EqualTo("inset(0px 50% 0px 0px)"));
        Assert.That(await tab.Value<bool>(
            "document.querySelector('.was img').getBoundingClientRect().top === document.querySelector('.is img').getBoundingClientRect().top"), Is.True);
        await tab.Page.FocusAsync(".modes input");
        await tab.Page.Keyboard.PressAsync("Home");
        Assert.That(await tab.Value<string>("document.querySelector('.is img').style.clipPath"), Is.EqualTo("inset(0px 100% 0px 0px)"));
        await tab.Page.ClickAsync("button[data-mode=onion]");
        Assert.That(await tab.Value<string>("document.querySelector('.is img').style.opacity"), Is.EqualTo("0"));
    }

    [Test]
    public async Task Both_curves_stand_in_one_plot_with_the_points_beyond_tolerance()
    {
        await using var tab = await Chromium.Open(page, script: false);
        Assert.That(await tab.Seen(".overlay polyline.was"), Is.GreaterThan(0).And.EqualTo(await tab.Seen(".overlay polyline.is")));
        Assert.That(await tab.Value<int>("document.querySelectorAll('.overlay circle.beyond').length"), Is.GreaterThan(0));
    }

    [TestCase(360)]
    [TestCase(1440)]
    public async Task Fits_the_width(int width)
    {
        await using var tab = await Chromium.Open(page, width);
        await tab.Value<int>("document.querySelectorAll('details').forEach(d => d.open = true), 1");
        Assert.That(await tab.Value<int>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Axe_finds_no_violation(bool dark)
    {
        await using var tab = await Chromium.Open(page, dark: dark);
        await tab.Value<int>("document.querySelectorAll('details').forEach(d => d.open = true), 1");
        Assert.That(await Checks.Violations(tab), Is.Empty);
    }

    [Test]
    public void The_Nu_checker_finds_no_error() => Assert.That(Checks.Errors(folder["review/index.html"]), Is.Empty);
}
