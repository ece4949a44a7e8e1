using System.Net;

namespace Reproducibility.Units.Data;

/// <summary>A network of one's own: hosts by name, each answering by file name. A host not named cannot be reached.</summary>
internal sealed class FakeMirrors(Dictionary<string, Func<string, HttpResponseMessage>> hosts) : HttpMessageHandler
{
    /// <summary>No network.</summary>
    public static FakeMirrors None => new([]);

    /// <summary>The addresses asked for.</summary>
    public List<string> Requests { get; } = [];

    public static HttpResponseMessage Serve(byte[] content) => new() { Content = new ByteArrayContent(content) };

    public static HttpResponseMessage Serve(Stream content) => new() { Content = new StreamContent(content) };

    public static HttpResponseMessage NotFound => new(HttpStatusCode.NotFound);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        Requests.Add(address.ToString());
        return hosts.TryGetValue(address.Host, out var answer)
            ? Task.FromResult(answer(Path.GetFileName(address.LocalPath)))
            : throw new HttpRequestException($"No such host is known. ({address.Host})");
    }
}

/// <summary>A response that breaks off after its first bytes, or goes silent.</summary>
internal sealed class BrokenStream(byte[] start, bool silent) : MemoryStream(start)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await base.ReadAsync(buffer, cancellationToken);
        if (count > 0)
            return count;
        if (silent)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new IOException("Connection reset by peer");
    }
}
