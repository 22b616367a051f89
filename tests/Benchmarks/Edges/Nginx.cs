using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StreamPlatform.Benchmarks.Edges;

/// <summary>An nginx on one core; the load has the other one.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private const string Core = "0";
    private const string User = "www-data";
    private readonly Process _process;

    private Nginx(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<Nginx> StartAsync(string folder, int port, string ready, IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment)
    {
        string[] user = Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups"] : [];
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", "-R", User, folder);
        }

        var start = new ProcessStartInfo("taskset", ["-c", Core, .. user, .. command]) { UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var nginx = new Nginx(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}"));
        using var client = new HttpClient { BaseAddress = nginx.Address };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(ready, UriKind.Relative));
                return nginx;
            }
            catch (HttpRequestException) when (!nginx._process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var run = Process.Start(program, arguments);
        await run.WaitForExitAsync();
    }
}
