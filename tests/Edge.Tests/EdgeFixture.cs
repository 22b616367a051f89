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

    internal static string NewSession() => System.Security.Cryptography.RandomNumberGenerator.GetString(Letters, 22);

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

    internal Task<int> RawStatusAsync(string target, string method = "GET") => RawStatusAsync(Process.Address, target, method);

    internal static async Task<int> RawStatusAsync(Uri address, string target, string method = "GET")
    {
        var statusLine = (await RawAsync(address, target, method)).Split('\n')[0];
        return int.Parse(statusLine.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    // HttpClient tidies a path before it sends it; an attacker does not.
    internal static async Task<string> RawAsync(Uri address, string target, string method = "GET")
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{method} {target} HTTP/1.1\r\nHost: edge\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }
}

internal static class TokenPaths
{
    public static string Path(this Token token, string rest) => token.Prefix + rest;
}
