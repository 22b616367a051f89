using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StreamPlatform.CassandraHosting;

namespace StreamPlatform.Testing;

/// <summary>Real servers for one test project, started by the app host on random ports with a data folder of their own.</summary>
public sealed class TestServers : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);
    private readonly DistributedApplication _app;
    private int _databases;

    private TestServers(DistributedApplication app) => _app = app;

    /// <summary>Starts the servers and waits until all of them are healthy.</summary>
    public static async Task<TestServers> StartAsync(params Server[] servers)
    {
        using var timeout = new CancellationTokenSource(StartTimeout);
        var builder = DistributedApplicationTestingBuilder.Create();
        var awaited = servers.Distinct().SelectMany(server => Add(builder, server)).ToList();
        var app = await builder.BuildAsync(timeout.Token);
        try
        {
            await app.StartAsync(timeout.Token);
            foreach (var name in awaited)
            {
                await app.ResourceNotifications.WaitForResourceHealthyAsync(name, timeout.Token);
            }

            return new TestServers(app);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>The connection string of a resource: <c>postgres</c>, <c>messaging</c>, <c>redis</c>, <c>sources</c>, <c>media</c>, <c>mongo</c>, <c>meilisearch</c> or <c>cassandra</c>.</summary>
    public async Task<string> ConnectionStringAsync(string name) =>
        await _app.GetConnectionStringAsync(name) ?? throw new InvalidOperationException($"{name} has no connection string.");

    /// <summary>Makes an empty Postgres database that no other test uses. Returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var server = await ConnectionStringAsync("postgres");
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync();
        return $"{server};Database={name}";
    }

    /// <summary>The connection string of a Mongo database that no other test uses.</summary>
    public async Task<string> MongoDatabaseAsync()
    {
        var server = await ConnectionStringAsync("mongo");
        return server.Replace("/?", $"/test_{Interlocked.Increment(ref _databases)}?", StringComparison.Ordinal);
    }

    /// <summary>Stops a server, as if it had crashed or were being replaced.</summary>
    public Task StopAsync(string name) => CommandAsync(name, "stop");

    /// <summary>Starts a stopped server and waits until it is healthy.</summary>
    public async Task StartAgainAsync(string name)
    {
        await CommandAsync(name, "start");
        using var timeout = new CancellationTokenSource(StartTimeout);

        // the last thing known of the server may still be that it ended
        await _app.ResourceNotifications.WaitForResourceHealthyAsync(name, WaitBehavior.WaitOnResourceUnavailable, timeout.Token);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task CommandAsync(string name, string command)
    {
        var result = await _app.ResourceCommands.ExecuteCommandAsync(name, command);
        if (!result.Success)
        {
            throw new InvalidOperationException($"{command} of {name} failed.");
        }
    }

    private static string[] Add(IDistributedApplicationBuilder builder, Server server)
    {
        switch (server)
        {
            case Server.Postgres:
                builder.AddPostgres("postgres");
                return ["postgres"];
            case Server.RabbitMq:
                builder.AddRabbitMQ("messaging");
                return ["messaging"];
            case Server.Redis:
                builder.AddRedis("redis");
                return ["redis"];
            case Server.Mongo:
                builder.AddMongoDB("mongo");
                return ["mongo"];
            case Server.Meilisearch:
                builder.AddMeilisearch("meilisearch");
                return ["meilisearch"];
            case Server.Cassandra:
                builder.AddCassandra("cassandra");
                return ["cassandra"];
            case Server.Storage:
                var storage = builder.AddAzureStorage("storage").RunAsEmulator();
                storage.AddBlobContainer("sources");
                storage.AddBlobContainer("media");
                return ["sources", "media"];
            default:
                throw new ArgumentOutOfRangeException(nameof(server));
        }
    }
}
