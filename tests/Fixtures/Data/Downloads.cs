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

    /// <summary>
    /// Brings the first edition of a data set into a folder; a file that is there stays. Ends at the first file that no mirror
    /// serves.
    /// </summary>
    /// <returns>What went wrong, one line per address; empty when all is well.</returns>
    /// <exception cref="CacheNotWritableException">A file is to be had, but not to be stored.</exception>
    public IReadOnlyList<string> Fetch(DataSetManifest manifest, string folder)
    {
        var failures = new List<string>();
        var present = new DataSetFiles(manifest, folder);
        foreach (var file in manifest.Editions[0].Files.Where(file => !present.Holds(file.Name)))
        {
            if (!manifest.Addresses(file).Any(address => Fetch(file, address, folder, failures)))
                return failures;
        }

        return [];
    }

    private bool Fetch(DataFile file, Uri address, string folder, List<string> failures)
    {
        try
        {
            FetchAsync(file, address, folder).GetAwaiter().GetResult();
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or DamagedDataException)
        {
            failures.Add($"{address}: " + e switch
            {
                OperationCanceledException => $"no answer within {Patience.TotalSeconds} s",
                DamagedDataException damaged => string.Join("; ", damaged.Faults),
                _ => e.Message,
            });
            return false;
        }
    }

    private async Task FetchAsync(DataFile file, Uri address, string folder)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = Patience };
        using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        Progress($"Downloading {address} ({response.Content.Headers.ContentLength / 1e6:0.0} MB)");

        var name = Path.GetFileName(address.LocalPath);
        using var partial = new PartialFile(Path.Combine(folder, name));
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[1 << 16];
        while (await ReadAsync(body, buffer) is > 0 and var count)
            partial.Write(buffer.AsMemory(0, count));
        partial.Close();
        _ = CheckedFile.Read(partial.Path, compressed: name != file.Name, [file.Sha256]);
        partial.Commit();
    }

    private async Task<int> ReadAsync(Stream body, byte[] buffer)
    {
        using var patience = new CancellationTokenSource(Patience);
        return await body.ReadAsync(buffer, patience.Token);
    }
}
