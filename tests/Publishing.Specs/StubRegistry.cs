using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Publishing.Specs;

/// <summary>A container registry on loopback with one image: a base of one empty layer, enough for the SDK to build upon.</summary>
internal sealed class StubRegistry : IDisposable
{
    // an empty tar archive, packed by gzip
    private static readonly byte[] Layer = Convert.FromBase64String("H4sIAAAAAAAC/+3BAQ0AAADCoPdPbQ43oAAAAAAAAAAAAIA3A5reHScAKAAA");
    private static readonly byte[] Config = Encoding.UTF8.GetBytes(
        $$"""
        {"architecture":"amd64","os":"linux","config":{"Env":["APP_UID=1654"]},
        "rootfs":{"type":"layers","diff_ids":["{{Digest(new byte[10240])}}"] } }
        """);

    private static readonly byte[] Manifest = Encoding.UTF8.GetBytes(
        $$"""
        {"schemaVersion":2,"mediaType":"application/vnd.docker.distribution.manifest.v2+json",
        "config":{"mediaType":"application/vnd.docker.container.image.v1+json","size":{{Config.Length}},"digest":"{{Digest(Config)}}"},
        "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip","size":{{Layer.Length}},"digest":"{{Digest(Layer)}}"}]}
        """);

    private readonly HttpListener _listener = new();

    public StubRegistry()
    {
        var port = FreePort();
        BaseImage = $"localhost:{port}/base:1";
        _listener.Prefixes.Add($"http://localhost:{port}/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string BaseImage { get; }

    public void Dispose() => _listener.Close();

    private static string Digest(byte[] content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception) when (!_listener.IsListening)
            {
                return;
            }

            var path = context.Request.Url!.AbsolutePath;
            var (content, type) = path switch
            {
                "/v2/" => ("{}"u8.ToArray(), "application/json"),
                _ when path.Contains("/manifests/", StringComparison.Ordinal) => (Manifest, "application/vnd.docker.distribution.manifest.v2+json"),
                _ when path.EndsWith(Digest(Config), StringComparison.Ordinal) => (Config, "application/vnd.docker.container.image.v1+json"),
                _ => (Layer, "application/octet-stream"),
            };
            context.Response.ContentType = type;
            context.Response.Headers["Docker-Content-Digest"] = Digest(content);
            context.Response.ContentLength64 = content.Length;
            if (context.Request.HttpMethod != "HEAD")
            {
                await context.Response.OutputStream.WriteAsync(content);
            }

            context.Response.Close();
        }
    }
}
