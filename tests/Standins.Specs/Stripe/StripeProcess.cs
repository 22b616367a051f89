using System.Diagnostics;
using System.Globalization;
using Stripe;

namespace StreamPlatform.Standins.Specs.Stripe;

// The stand-in as its own process, on a port and a folder of its own.
public sealed class StripeProcess : IAsyncDisposable
{
    private readonly Process _process;

    private StripeProcess(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    public static async Task<StripeProcess> StartAsync(string folder, params string[] more)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "StreamPlatform.Standins.Stripe.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments = [program, "--address", "127.0.0.1:0", "--data", folder, .. more];
        Array.ForEach(arguments, start.ArgumentList.Add);
        var process = Process.Start(start)!;
        const string announcement = "listening on ";
        var line = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith(announcement, line);
        return new StripeProcess(process, line![announcement.Length..]);
    }

    public StripeClient Client() => new("sk_test_specs", apiBase: Url);

    // What the original has no address for: time, faults, deliveries.
    public async Task ControlAsync(string path, params (string Name, string Value)[] fields)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(2) };
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await http.PostAsync($"{Url}/standin/{path}", form);
        response.EnsureSuccessStatusCode();
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    // SIGTERM, as a host stops it.
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
