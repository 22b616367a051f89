using System.Net.Sockets;
using System.Text;
using StreamPlatform.Edge.Tests;

[assembly: AssemblyFixture(typeof(EdgeFixture))]

namespace StreamPlatform.Edge.Tests;

public sealed class EdgeFixture : IAsyncLifetime
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    internal EdgeProcess Process { get; private set; } = null!;

    internal Origin Origin { get; private set; } = null!;

    internal HttpClient Client { get; private set; } = null!;

    internal static Token NewToken() => new(NewId('v'), NewId('p'));

    internal static string NewId(char kind) => kind + System.Security.Cryptography.RandomNumberGenerator.GetString(Letters, 15);

    public async ValueTask InitializeAsync()
    {
        Origin = await Origin.StartAsync();
        Process = await EdgeProcess.StartAsync(Origin.Url);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = Process.Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
        await Origin.DisposeAsync();
    }

    internal Task<HttpResponseMessage> GetAsync(Token token, string path, CancellationToken cancellationToken = default) =>
        Client.GetAsync($"/{token}{path}", HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    // HttpClient tidies a path before it sends it; an attacker does not.
    internal async Task<int> RawStatusAsync(string target, string method = "GET")
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Process.Address.Host, Process.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{method} {target} HTTP/1.1\r\nHost: edge\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var statusLine = await reader.ReadLineAsync();
        return int.Parse(statusLine!.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}

internal static class TokenPaths
{
    public static string Path(this Token token, string rest) => $"/m/{token.VideoId}/{token.PlanId}/{rest}";
}
