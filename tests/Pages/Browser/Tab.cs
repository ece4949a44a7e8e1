using PuppeteerSharp;

namespace Reproducibility.Tests.Browser;

/// <summary>An open page: what it asked for and what went wrong in it.</summary>
internal sealed class Tab : IAsyncDisposable
{
    internal Tab(IPage page)
    {
        Page = page;
        page.DefaultTimeout = 60_000;
        page.Request += (_, e) => Requests.Add(e.Request.Url);
        page.RequestFailed += (_, e) => Errors.Add($"{e.Request.Url} {e.Request.FailureText}");
        page.PageError += (_, e) => Errors.Add(e.Message);
        page.Console += (_, e) =>
        {
            if (e.Message.Type is ConsoleType.Error or ConsoleType.Warning)
                Errors.Add(e.Message.Text);
        };
    }

    internal IPage Page { get; }

    internal List<string> Requests { get; } = [];

    internal List<string> Errors { get; } = [];

    /// <summary>The value of an expression in the page.</summary>
    internal Task<T> Value<T>(string script) => Page.EvaluateExpressionAsync<T>(script);

    /// <summary>How many elements are seen.</summary>
    internal Task<int> Seen(string selector) => Value<int>($"[...document.querySelectorAll('{selector}')].filter(e => e.checkVisibility()).length");

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
