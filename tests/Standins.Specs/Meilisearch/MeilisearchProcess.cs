using System.Diagnostics;
using System.Globalization;

namespace StreamPlatform.Standins.Specs.Meilisearch;

// The stand-in as its own process, on a port and a folder of its own.
public sealed class MeilisearchProcess : IAsyncDisposable
{
    private readonly Process _process;

    private MeilisearchProcess(Process process, string url) => (_process, Url) = (process, url);

    public string Url { get; }

    public static async Task<MeilisearchProcess> StartAsync(string folder, string? masterKey = null)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "StreamPlatform.Standins.Meilisearch.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments = [program, "--http-addr", "127.0.0.1:0", "--db-path", folder];
        Array.ForEach(arguments, start.ArgumentList.Add);
        if (masterKey is not null)
        {
            start.Environment["MEILI_MASTER_KEY"] = masterKey;
        }
        var process = Process.Start(start)!;
        const string announcement = "listening on ";
        var line = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith(announcement, line);
        return new MeilisearchProcess(process, line![announcement.Length..]);
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
