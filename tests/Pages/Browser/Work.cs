using System.Globalization;
using System.Text.Json;

namespace Reproducibility.Tests.Browser;

/// <summary>What opening a page costs a browser.</summary>
/// <param name="Seconds">Processor time of the page's thread until it is loaded and painted; a machine that is busy does not raise it.</param>
/// <param name="Content">Milliseconds until the content is there.</param>
/// <param name="Paint">Milliseconds until something is painted.</param>
internal sealed record Work(double Seconds, double Content, double Paint)
{
    /// <summary>Opens a page in a tab that has another one, and measures.</summary>
    internal static async Task<Work> Of(Tab tab, string address)
    {
        await tab.Page.Client.SendAsync("Performance.disable");
        await tab.Page.Client.SendAsync("Performance.enable", new { timeDomain = "threadTicks" });
        var before = await Spent(tab);
        await tab.Page.GoToAsync(address);
        await tab.Value<int>("new Promise(done => requestAnimationFrame(() => setTimeout(() => done(1), 0)))");
        return new(
            await Spent(tab) - before,
            await tab.Value<double>("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"),
            await tab.Value<double>("performance.getEntriesByType('paint')[0]?.startTime ?? 0"));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Seconds:0.00} s of work; content after {Content:0} ms, first paint after {Paint:0} ms");

    private static async Task<double> Spent(Tab tab)
    {
        var answer = await tab.Page.Client.SendAsync<JsonElement>("Performance.getMetrics");
        return answer.GetProperty("metrics").EnumerateArray().Single(m => m.GetProperty("name").GetString() == "TaskDuration").GetProperty("value").GetDouble();
    }
}
