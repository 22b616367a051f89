using System.Diagnostics;
using System.Globalization;
using System.Net;
using Cassandra;

namespace StreamPlatform.Standins.Specs.Cassandra;

// The stand-in as its own process, on a port and a folder of its own.
public sealed class CassandraProcess : IAsyncDisposable
{
    private readonly Process _process;

    private CassandraProcess(Process process, IPEndPoint address) => (_process, Address) = (process, address);

    public IPEndPoint Address { get; }

    public static async Task<CassandraProcess> StartAsync(string folder, int port = 0, params string[] more)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "StreamPlatform.Standins.Cassandra.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments = [program, "--address", $"127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}", "--data", folder, .. more];
        Array.ForEach(arguments, start.ArgumentList.Add);
        var process = Process.Start(start)!;
        const string announcement = "listening on ";
        var line = await process.StandardOutput.ReadLineAsync();
        Assert.StartsWith(announcement, line);
        return new CassandraProcess(process, IPEndPoint.Parse(line![announcement.Length..]));
    }

    public Builder Cluster() => global::Cassandra.Cluster.Builder().AddContactPoint(Address);

    // In a keyspace that is made when it is not there.
    public async Task<ISession> SessionAsync(string keyspace, Func<Builder, Builder>? with = null)
    {
        var builder = Cluster();
        var cluster = (with?.Invoke(builder) ?? builder).Build();
        using var setup = await cluster.ConnectAsync();
        await setup.ExecuteAsync(new SimpleStatement($"CREATE KEYSPACE IF NOT EXISTS {keyspace} WITH replication = {{'class': 'SimpleStrategy', 'replication_factor': 1}}"));
        return await cluster.ConnectAsync(keyspace);
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
