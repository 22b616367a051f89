using System.Diagnostics;
using System.Globalization;

namespace StreamPlatform.Benchmarks.Running;

/// <summary>The whole platform, started from its built binaries on ports and a data folder of its own.</summary>
internal sealed class RunningGraph : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process _host;

    private RunningGraph(Process host) => _host = host;

    public required Uri Site { get; init; }

    /// <summary>From the start of the host's process to the health of everything.</summary>
    public required TimeSpan StartTime { get; init; }

    public ProcessTree Processes => new(_host.Id);

    public static async Task<RunningGraph> StartAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var assembly = BuiltProject.Find("StreamPlatform.AppHost");
        var start = new ProcessStartInfo(
            "dotnet", [assembly, $"--StandIns:DataDirectory={dataFolder}", "--DcpPublisher:RandomizePorts=true", "--ASPNETCORE_URLS=http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        var host = Process.Start(start)!;
        try
        {
            var (site, startTime) = await new HostOutput(host).Ready.WaitAsync(Patience, cancellationToken);
            return new RunningGraph(host) { Site = site, StartTime = startTime };
        }
        catch
        {
            await StopAsync(host);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync(_host);

    // TERM, as an operator would: the host takes everything that it started with it
    private static async Task StopAsync(Process host)
    {
        using (host)
        using (var kill = Process.Start("kill", ["-TERM", host.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
            await host.WaitForExitAsync();
        }
    }
}
