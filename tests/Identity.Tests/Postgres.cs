using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

[assembly: AssemblyFixture(typeof(StreamPlatform.Identity.Tests.Postgres))]

namespace StreamPlatform.Identity.Tests;

// A PostgreSQL server for this run: a new cluster on a port of its own, gone when the run ends, however it ends.
public sealed class Postgres : IAsyncLifetime
{
    private const string Script =
        """
        set -e
        folder=$1 port=$2
        bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
        as=
        if [ "$(id -u)" = 0 ]; then
            chown -R postgres "$folder"
            as="setpriv --reuid=postgres --regid=postgres --clear-groups --"
        fi
        $as "$bin/initdb" -D "$folder/data" -U postgres --pwfile="$folder/password" --auth=scram-sha-256 -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/log" 2>&1
        $as "$bin/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=300 >>"$folder/log" 2>&1 &
        server=$!
        read -r line || true
        kill -INT $server
        wait $server || true
        rm -rf "$folder"
        """;

    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);

    private Process? _process;
    private string _server = "";

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("streamplatform-identity-tests-").FullName;
        var password = RandomNumberGenerator.GetHexString(32);
        var port = FreePort();
        await File.WriteAllTextAsync(Path.Combine(folder, "password"), password);
        _server = $"Host=127.0.0.1;Port={port};Username=postgres;Password={password}";

        // it watches its standard input, which closes when this process ends
        _process = Process.Start(new ProcessStartInfo("sh", ["-c", Script, "sh", folder, $"{port}"]) { RedirectStandardInput = true, UseShellExecute = false })!;
        using var timeout = new CancellationTokenSource(StartTimeout);
        while (!await AnswersAsync())
        {
            Assert.False(_process.HasExited, "PostgreSQL did not start.");
            await Task.Delay(100, timeout.Token);
        }
    }

    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test_{Guid.NewGuid():N}";
        await using var source = NpgsqlDataSource.Create(_server);
        await using var command = source.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync();
        return $"{_server};Database={name}";
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(_server);
            await using var connection = await source.OpenConnectionAsync();
            return true;
        }
        catch (NpgsqlException)
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
