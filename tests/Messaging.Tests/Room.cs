using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using RabbitMQ.Client;
using StreamPlatform.Postgres;
using StreamPlatform.Testing;

namespace StreamPlatform.Messaging.Tests;

/// <summary>A room that counts: each <see cref="Counted"/> it hears adds one row to its database.</summary>
internal sealed class Room : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly string _name;

    private Room(IHost host, string name)
    {
        _host = host;
        _name = name;
    }

    public Journal Journal => _host.Services.GetRequiredService<Journal>();

    public static async Task<Room> StartAsync(
        TestServers servers, string name, string database, Action<MessagingBuilder>? handlers = null, Journal? journal = null, string? broker = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:room-db"] = database,
            ["ConnectionStrings:messaging"] = broker ?? await servers.ConnectionStringAsync("messaging"),
        });
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        builder.Services.AddSingleton(journal ?? new Journal());
        builder.AddPostgresDatabase("room-db", typeof(Room).Assembly);
        var messaging = builder.AddMessaging(name).WithPostgresOutbox();
        handlers?.Invoke(messaging);
        var host = builder.Build();
        await host.StartAsync();
        await WaitUntilHealthyAsync(host.Services.GetRequiredService<HealthCheckService>());
        return new Room(host, name);
    }

    private static async Task WaitUntilHealthyAsync(HealthCheckService health)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        HealthReport report;
        while ((report = await health.CheckHealthAsync()).Status != HealthStatus.Healthy)
        {
            Assert.False(
                patience.IsCancellationRequested,
                string.Join("; ", report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Status} {entry.Value.Description} {entry.Value.Exception?.Message}")));
            await Task.Delay(50);
        }
    }

    public async Task PublishAsync<T>(T @event, bool commit = true)
    {
        await using var work = await _host.Services.GetRequiredService<UnitOfWorkFactory>().BeginAsync(CancellationToken.None);
        await work.PublishAsync(@event, CancellationToken.None);
        if (commit)
        {
            await work.CommitAsync(CancellationToken.None);
        }
    }

    public async Task EnqueueAsync<T>(string queue, T job)
    {
        await using var work = await _host.Services.GetRequiredService<UnitOfWorkFactory>().BeginAsync(CancellationToken.None);
        await work.EnqueueAsync(queue, job, CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
    }

    public DeadLetterStore DeadLetters => new(_host.Services.GetRequiredService<IConnection>(), TimeProvider.System);

    /// <summary>The dead letters of this room's queues, once there are that many; tests share a broker.</summary>
    public async Task<IReadOnlyList<DeadLetter>> DeadLettersAsync(int count = 1)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            var letters = (await DeadLetters.ListAsync(1000, patience.Token)).Where(letter => letter.Queue.StartsWith(_name, StringComparison.Ordinal)).ToList();
            if (letters.Count >= count)
            {
                return letters;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>Puts bytes into a queue as a foreign publisher might.</summary>
    public async Task SendAsync(string queue, string type, string body)
    {
        await using var channel = await _host.Services.GetRequiredService<IConnection>().CreateChannelAsync();
        var properties = new BasicProperties { MessageId = Guid.NewGuid().ToString(), Type = type };
        await channel.BasicPublishAsync(string.Empty, queue, mandatory: true, properties, System.Text.Encoding.UTF8.GetBytes(body));
    }

    public T Service<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task PublishDirectlyAsync<T>(T @event, Guid id) =>
        _host.Services.GetRequiredService<IMessagePublisher>().PublishAsync(@event, id, CancellationToken.None);

    /// <summary>Returns when the outbox is empty: rows are deleted after the confirm, which may come after the delivery.</summary>
    public async Task DrainedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (await CountAsync("select count(*) from outbox_message") > 0)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>A count once it has reached what is expected: a handler's entry in the journal comes before its transaction is committed.</summary>
    public async Task<int> CountOnceAsync(int expected, string sql)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        int count;
        while ((count = await CountAsync(sql)) < expected && !patience.IsCancellationRequested)
        {
            await Task.Delay(20);
        }

        return count;
    }

    public async Task<int> CountAsync(string sql)
    {
        await using var connection = await _host.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<int>(sql);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
