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

    /// <summary>The picture of the README, from the run in RUN or in artifacts/.</summary>
    [Test]
    public async Task Readme()
    {
        using var report = new TempFolder();
        var page = await ReportFolder.Write(Environment.GetEnvironmentVariable("RUN") ?? Path.Combine(SuiteRun.Root, "artifacts"), report.Path);
        await using var tab = await Chromium.Open(new Uri(page).AbsoluteUri + "#?report=dominic&section=1-3&text=random-labels");
        await tab.Page.SetViewportAsync(new ViewPortOptions { Width = 1280, Height = 680 });
        await tab.Value<int>("document.querySelector('details.claim.supported:not([hidden])').open = true, 1");
        await tab.Value<int>("document.querySelector('.study:not([hidden])').scrollIntoView(), scrollBy(0, 60), 1");
        await tab.Page.WaitForFunctionAsync("() => [...document.images].some(i => i.checkVisibility() && i.complete && i.naturalWidth > 0)");
        var picture = Path.Combine(SuiteRun.Root, "docs/report.png");
        await File.WriteAllBytesAsync(picture, Png.Repack(await tab.Page.ScreenshotDataAsync()));
        Assert.That(new FileInfo(picture).Length, Is.LessThanOrEqualTo(150_000));
    }
}
