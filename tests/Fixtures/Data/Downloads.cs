using System.Security.Authentication;
using Reproducibility.Store;

namespace Reproducibility.Fixtures.Data;

/// <summary>Fetches published files, each from the first of its mirrors that serves it whole.</summary>
/// <param name="handler">What sends the requests.</param>
public sealed class Downloads(HttpMessageHandler handler)
{
    /// <summary>From the network. Short timeouts: without a network a run must go on soon.</summary>
    public static Downloads Default { get; } = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) });

    /// <summary>A mirror that sends nothing for so long is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Hears of each download as it starts.</summary>
    public Action<string> Progress { get; init; } = Running.Progress.Say;

    /// <summary>Brings a data set into a folder; what is there whole stays. Ends at the first file that no mirror serves.</summary>
    /// <returns>What went wrong, one line per address and one that says what to do about it; empty when all is well.</returns>
    /// <exception cref="DataSetException">A file is to be had, but not to be stored.</exception>
    internal IReadOnlyList<string> Fetch(DataSetManifest wanted, string folder)
    {
        var failures = new List<string>();
        foreach (var download in wanted.Downloads.Where(download => !IsThere(download, folder, wanted)))
        {
            if (!wanted.Addresses(download.File).Any(address => Fetch(download, address, folder, wanted, failures)))
                return failures;
        }

        return [];
    }

    private static bool IsThere(DataDownload download, string folder, DataSetManifest wanted)
    {
        var path = Path.Combine(folder, download.File);
        return File.Exists(path) && Holds(path, download, wanted);
    }

    private static bool Holds(string path, DataDownload download, DataSetManifest wanted)
    {
        try
        {
            var parts = DataFolder.Parts(path, wanted, openArchives: true, out var _);
            return download.Parts.All(parts.Select(part => part.Part).Contains);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return false;
        }
    }

    private bool Fetch(DataDownload download, Uri address, string folder, DataSetManifest wanted, List<string> failures)
    {
        try
        {
            FetchAsync(download, address, folder, wanted).GetAwaiter().GetResult();
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or InvalidDataException)
        {
            failures.Add($"{address}: {(e is OperationCanceledException ? $"no answer within {Patience.TotalSeconds} s" : Causes(e))}");
            if (Chain(e).Any(cause => cause is AuthenticationException))
                failures.Add("  A proxy seems to stand in for that site: let this machine trust the proxy's certificate, or put the files there by hand.");
            return false;
        }
    }

    private async Task FetchAsync(DataDownload download, Uri address, string folder, DataSetManifest wanted)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = Patience };
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        Progress($"Downloading {address} ({response.Content.Headers.ContentLength / 1e6:0.0} MB)");
        await using var body = await response.Content.ReadAsStreamAsync();
        var target = Path.Combine(folder, download.File);
        using var partial = Storing(target, () => PartialFile.Beside(target));
        var buffer = new byte[1 << 16];
        while (await ReadAsync(body, buffer) is > 0 and var count)
            Storing(target, () => partial.Write(buffer.AsSpan(0, count)));
        Storing(target, partial.Close);
        if (!Holds(partial.Path, download, wanted))
            throw new InvalidDataException($"what it serves {Diagnosis.Of(new FileInfo(partial.Path), wanted)}");
        Storing(target, () => partial.Replace(target));
    }

    private async Task<int> ReadAsync(Stream body, byte[] buffer)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await body.ReadAsync(buffer, patience.Token);
    }

    private static IEnumerable<Exception> Chain(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
            yield return e;
    }

    /// <summary>What is said of an error, down to the innermost.</summary>
    private static string Causes(Exception e) =>
        string.Join(" ", Chain(e).Select(cause => cause.Message.Replace(", see inner exception.", ":", StringComparison.Ordinal)).Distinct());

    private static void Storing(string target, Action action) => Storing(target, () =>
    {
        action();
        return true;
    });

    private static T Storing<T>(string target, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataSetException(
                $"{target} cannot be written: {e.Message}{Environment.NewLine}Make its folder writable and give it space, name another in "
                    + $"{DataSearch.CacheVariable}, or name a folder that already holds the data in {DataSearch.FolderVariable}.",
                e);
        }
    }
}
