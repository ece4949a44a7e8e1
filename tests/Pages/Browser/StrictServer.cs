using System.Net;
using System.Net.Sockets;

namespace Reproducibility.Tests.Browser;

/// <summary>Serves a folder on this machine as a careful host does: nothing but the folder's own styles, images and scripts.</summary>
internal sealed class StrictServer : IAsyncDisposable
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'";
    private readonly HttpListener listener = new();
    private readonly string folder;
    private readonly Task serving;

    internal StrictServer(string folder)
    {
        this.folder = folder;
        Address = $"http://localhost:{FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        serving = Serve();
    }

    /// <summary>Address of the folder.</summary>
    internal string Address { get; }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task Serve()
    {
        try
        {
            while (true)
                Answer(await listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The server was closed.
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Path.Combine(folder, context.Request.Url!.AbsolutePath[1..]);
        using var response = context.Response;
        response.Headers["Content-Security-Policy"] = Policy;
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.StatusCode = File.Exists(path) ? 200 : 404;
        response.ContentType = Path.GetExtension(path) switch { ".css" => "text/css", ".js" => "text/javascript", ".svg" => "image/svg+xml", _ => "text/html" };
        if (File.Exists(path))
            response.OutputStream.Write(File.ReadAllBytes(path));
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
