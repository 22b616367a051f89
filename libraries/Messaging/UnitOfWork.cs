using Dapper;
using Npgsql;
using StreamPlatform.Faults;
using StreamPlatform.Messaging.Outbox;

namespace StreamPlatform.Messaging;

/// <summary>One transaction of a Postgres room: its changes and the messages that speak of them are committed together or not at all.</summary>
public sealed class UnitOfWork : IAsyncDisposable
{
    private bool _hasMessages;

    internal UnitOfWork(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        Connection = connection;
        Transaction = transaction;
    }

    /// <summary>The open connection.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>The running transaction.</summary>
    public NpgsqlTransaction Transaction { get; }

    /// <summary>Adds an event to the outbox: it is published after the commit.</summary>
    public Task PublishAsync<TEvent>(TEvent @event, CancellationToken cancellationToken) =>
        AddAsync(Message.Event(Guid.CreateVersion7(), @event), cancellationToken);

    /// <summary>Adds a job to the outbox: it is sent to the queue after the commit.</summary>
    public Task EnqueueAsync<TJob>(string queue, TJob job, CancellationToken cancellationToken) =>
        AddAsync(Message.Job(Guid.CreateVersion7(), queue, job), cancellationToken);

    /// <summary>Commits the changes and wakes the relay.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_hasMessages)
        {
            // delivered by the server at commit, never before
            await Connection.ExecuteAsync(new CommandDefinition(
                $"notify {Topology.OutboxChannel}", transaction: Transaction, cancellationToken: cancellationToken));
        }

        await FaultPoint.ReachAsync("messaging.outbox-written", cancellationToken);
        await Transaction.CommitAsync(cancellationToken);
        await FaultPoint.ReachAsync("messaging.outbox-committed", cancellationToken);
    }

    /// <summary>Rolls back what was not committed.</summary>
    public async ValueTask DisposeAsync()
    {
        await Transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }

    private Task<int> AddAsync(Message message, CancellationToken cancellationToken)
    {
        _hasMessages = true;
        return Connection.ExecuteAsync(new CommandDefinition(
            """
            insert into outbox_message (id, exchange, routing_key, type, body, trace_parent, listeners)
            values (@Id, @Exchange, @RoutingKey, @Type, @Body, @TraceParent, @Listeners)
            """,
            OutboxRow.Of(message),
            Transaction,
            cancellationToken: cancellationToken));
    }
}
