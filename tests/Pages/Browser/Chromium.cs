using PuppeteerSharp;

namespace Reproducibility.Tests.Browser;

/// <summary>A headless chromium for the tests of the pages; without one they are skipped.</summary>
[SetUpFixture]
public class Chromium
{
    private static readonly string[] Places =
        [
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            @"C:\Program Files\Google\Chrome\Application\chrome.exe"
        ];

    private static readonly string? Installed = Environment.GetEnvironmentVariable("CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    private static readonly Lazy<Task<IBrowser>> Started = new(Start);

    /// <summary>Opens a page.</summary>
    internal static async Task<Tab> Open(string address, int width = 1280, bool script = true, bool dark = false)
    {
        if (Installed is null)
        {
            throw new IgnoreException(
                "There is no chromium, so the pages are not opened. Install it (Debian: apt-get install chromium), or set CHROMIUM to its path.");
        }

        var page = await (await Started.Value).NewPageAsync();
        var tab = new Tab(page);
        await page.SetJavaScriptEnabledAsync(script);
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        await page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = dark ? "dark" : "light" }]);
        await page.GoToAsync(address, WaitUntilNavigation.Load);
        return tab;
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (Started.IsValueCreated)
            await (await Started.Value).CloseAsync();
    }

    private static Task<IBrowser> Start() => Puppeteer.LaunchAsync(new LaunchOptions
    {
        ExecutablePath = Installed,
        Headless = true,
        Timeout = 120_000,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"],
    });
}
