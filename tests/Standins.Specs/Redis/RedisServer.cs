using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StreamPlatform.Standins.Specs.Redis;

// a real redis-server on a port of its own
public sealed class RedisServer : IAsyncDisposable
{
    public const string Password = "correct horse";

    private readonly string _folder = Directory.CreateTempSubdirectory("redis-spec-").FullName;
    private Process? _process;

    public int Port { get; } = FreePort();

    public static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer();
        await server.RestartAsync();
        return server;
    }

    public string ConnectionString(string password = Password) =>
        $"127.0.0.1:{Port},password={password},connectTimeout=5000,syncTimeout=20000,asyncTimeout=20000,connectRetry=1";

    public async Task RestartAsync()
    {
        var configuration = Path.Combine(_folder, "redis.conf");
        await File.WriteAllTextAsync(configuration, $"bind 127.0.0.1\nport {Port}\nrequirepass \"{Password}\"\nappendonly yes\nappendfsync always\ndir {_folder}\n");
        _process = Process.Start(new ProcessStartInfo("redis-server", [configuration]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await AnswersAsync(limit.Token))
        {
            await Task.Delay(20, limit.Token);
        }
    }

    public async Task KillAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port, cancellationToken);
            await client.GetStream().WriteAsync("PING\r\n"u8.ToArray(), cancellationToken);
            var answer = new byte[64];
            var length = await client.GetStream().ReadAsync(answer, cancellationToken);
            return Encoding.ASCII.GetString(answer, 0, length).Contains("NOAUTH", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
