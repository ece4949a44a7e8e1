using PuppeteerSharp;
using Reproducibility.Pages.Report;
using Reproducibility.Pages.Review;

namespace Reproducibility.Tests.Browser;

/// <summary>Pictures for people, in the folder that SCREENSHOTS names.</summary>
[Explicit("They are looked at, not checked.")]
[NonParallelizable]
public class ScreenshotTests
{
    [Test]
    public async Task Report()
    {
        var to = Environment.GetEnvironmentVariable("SCREENSHOTS") ?? throw new IgnoreException("SCREENSHOTS names no folder.");
        var run = Environment.GetEnvironmentVariable("RUN") ?? Path.Combine(to, "run");
        if (!File.Exists(Path.Combine(run, "results.json")))
            SuiteRun.Write(run);
        var page = new Uri(await ReportFolder.Write(run, Path.Combine(to, "report"), source: s => "../" + s)).AbsoluteUri;
        foreach (var width in new[] { 360, 800, 1440 })
        {
            foreach (var dark in new[] { false, true })
            {
                var name = $"report-{width}-{(dark ? "dark" : "light")}";
                await using var tab = await Chromium.Open(page, width, dark: dark);
                await tab.Page.ScreenshotAsync(Path.Combine(to, name + ".png"));
                await tab.Value<int>(
                    "document.querySelectorAll('.study')[1].querySelectorAll('details').forEach(d => d.open = true), "
                        + "document.querySelectorAll('.study')[1].scrollIntoView(), 1");
                await Task.Delay(500);
                await tab.Page.ScreenshotAsync(Path.Combine(to, name + "-study.png"));
            }
        }
    }

    [Test]
    public async Task Review()
    {
        var to = Environment.GetEnvironmentVariable("SCREENSHOTS") ?? throw new IgnoreException("SCREENSHOTS names no folder.");
        using var snapshots = new TempFolder();
        SnapshotsFolder.Write(snapshots.Path);
        var page = new Uri((await ReviewFolder.Write(snapshots.Path, Path.Combine(to, "review"))).Page).AbsoluteUri;
        foreach (var (width, dark) in new[] { (360, false), (1440, false), (1440, true) })
        {
            await using var tab = await Chromium.Open(page, width, dark: dark);
            await tab.Page.ScreenshotAsync(Path.Combine(to, $"review-{width}-{(dark ? "dark" : "light")}.png"), new ScreenshotOptions { FullPage = true });
        }
    }
}
