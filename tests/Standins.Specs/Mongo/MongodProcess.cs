using System.Diagnostics;
using System.Net;

namespace StreamPlatform.Standins.Specs.Mongo;

// The stand-in as its own process, on a port and a folder of its own.
public sealed class MongodProcess : IAsyncDisposable
{
    private readonly Process _process;

    private MongodProcess(Process process, IPEndPoint address) => (_process, Address) = (process, address);

    public IPEndPoint Address { get; }

    public static async Task<MongodProcess> StartAsync(string folder, string? user = null, string? password = null, int ttlSeconds = 60)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "StreamPlatform.Standins.Mongo.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments = [program, "--port", "0", "--dbpath", folder, "--setParameter", $"ttlMonitorSleepSecs={ttlSeconds}"];
        Array.ForEach(arguments, start.ArgumentList.Add);
        if (user is not null)
        {
            start.Environment["MONGO_INITDB_ROOT_USERNAME"] = user;
            start.Environment["MONGO_INITDB_ROOT_PASSWORD"] = password;
        }
        var process = Process.Start(start)!;
        const string announcement = "listening on ";
        var line = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith(announcement, line);
        return new MongodProcess(process, IPEndPoint.Parse(line![announcement.Length..]));
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    // SIGTERM, as a host stops it.
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
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
