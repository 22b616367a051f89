using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using StreamPlatform.Faults;
using StreamPlatform.Messaging.Bus;

namespace StreamPlatform.Messaging.Outbox;

/// <summary>
/// Publishes what stands in the outbox. A commit wakes it by NOTIFY; every two seconds it looks at all rows anyway, so that nothing that was written
/// before a crash, or whose notification was lost, stays behind.
/// </summary>
internal sealed class OutboxRelay(NpgsqlDataSource database, ConfirmedPublisher publisher, ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int BatchSize = 200;
    private static readonly TimeSpan ScanInterval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAndRelayAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // whatever is wrong with the database or the broker: the rows are still there, so try again
                logger.RelayInterrupted(exception);
                await Task.Delay(ScanInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAndRelayAsync(CancellationToken cancellationToken)
    {
        await using var listener = await database.OpenConnectionAsync(cancellationToken);
        await listener.ExecuteAsync(new CommandDefinition($"listen {Topology.OutboxChannel}", cancellationToken: cancellationToken));
        while (true)
        {
            while (await RelayBatchAsync(cancellationToken) == BatchSize)
            {
            }

            await listener.WaitAsync(ScanInterval, cancellationToken);
        }
    }

    private async Task<int> RelayBatchAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var rows = (await connection.QueryAsync<OutboxRow>(new CommandDefinition(
            """
            select position, id, exchange, routing_key, type, body, trace_parent
            from outbox_message order by position limit @BatchSize for update skip locked
            """,
            new { BatchSize },
            transaction,
            cancellationToken: cancellationToken))).AsList();
        if (rows.Count == 0)
        {
            return 0;
        }

        await FaultPoint.ReachAsync("messaging.outbox-read", cancellationToken);
        var sent = await publisher.PublishAllAsync([.. rows.Select(row => row.ToMessage())], cancellationToken);

        await FaultPoint.ReachAsync("messaging.outbox-published", cancellationToken);

        // a crash before this commit sends the batch again: consumers know the ids
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from outbox_message where position = any(@Positions)",
            new { Positions = rows.Where((_, index) => sent[index]).Select(row => row.Position).ToArray() },
            transaction,
            cancellationToken: cancellationToken));
        await transaction.CommitAsync(CancellationToken.None);
        return sent.All(confirmed => confirmed)
            ? rows.Count
            : throw new InvalidOperationException("The broker did not confirm every message of the batch.");
    }
}
