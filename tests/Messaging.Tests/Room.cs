using System.Collections.Concurrent;
using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using StreamPlatform.Postgres;
using StreamPlatform.Testing;

namespace StreamPlatform.Messaging.Tests;

/// <summary>A room that counts: each <see cref="Counted"/> it hears adds one row to its database.</summary>
internal sealed class Room : IAsyncDisposable
{
    private readonly IHost _host;

    private Room(IHost host) => _host = host;

    public Journal Journal => _host.Services.GetRequiredService<Journal>();

    public static async Task<Room> StartAsync(
        TestServers servers, string name, string database, Action<MessagingBuilder>? handlers = null, Journal? journal = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:room-db"] = database,
            ["ConnectionStrings:messaging"] = await servers.ConnectionStringAsync("messaging"),
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(journal ?? new Journal());
        builder.AddPostgresDatabase("room-db", typeof(Room).Assembly);
        var messaging = builder.AddMessaging(name).WithPostgresOutbox();
        handlers?.Invoke(messaging);
        var host = builder.Build();
        await host.StartAsync();
        await WaitUntilHealthyAsync(host.Services.GetRequiredService<HealthCheckService>());
        return new Room(host);
    }

    private static async Task WaitUntilHealthyAsync(HealthCheckService health)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
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

    public Task PublishDirectlyAsync<T>(T @event, Guid id) =>
        _host.Services.GetRequiredService<IMessagePublisher>().PublishAsync(@event, id, CancellationToken.None);

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

internal sealed record Counted(string Name);

/// <summary>What handlers saw, in order.</summary>
internal sealed class Journal
{
    private readonly ConcurrentQueue<string> _seen = new();

    public IReadOnlyList<string> Seen => [.. _seen];

    public void Add(string entry) => _seen.Enqueue(entry);

    /// <summary>Returns when the entry was seen that many times; the test's own timeout says when it never was.</summary>
    public async Task WaitForAsync(string entry, int times = 1)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        while (_seen.Count(seen => seen == entry) < times)
        {
            Assert.False(patience.IsCancellationRequested, $"'{entry}' was not seen {times} times; seen: {string.Join(", ", _seen)}");
            await Task.Delay(20);
        }
    }
}

internal sealed class CountingHandler(Journal journal) : ITransactionalHandler<Counted>
{
    public async Task HandleAsync(Counted message, UnitOfWork work, CancellationToken cancellationToken)
    {
        await work.Connection.ExecuteAsync("insert into counted (name) values (@Name)", message, work.Transaction);
        journal.Add(message.Name);
    }
}

internal sealed class FailingHandler(Journal journal) : IMessageHandler<Counted>
{
    public Task HandleAsync(Counted message, MessageContext context, CancellationToken cancellationToken)
    {
        journal.Add($"{message.Name} {context.DeliveryCount}{(context.IsLastAttempt ? " last" : string.Empty)}");
        return message.Name == "poison" || (message.Name == "shy" && context.DeliveryCount == 1)
            ? throw new InvalidOperationException("as the test wants it")
            : Task.CompletedTask;
    }
}

internal sealed class DeadLetterHandler(Journal journal) : IMessageHandler<Counted>
{
    public Task HandleAsync(Counted message, MessageContext context, CancellationToken cancellationToken)
    {
        journal.Add($"dead {message.Name}");
        return Task.CompletedTask;
    }
}
