using Dapper;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using StreamPlatform.Faults;
using StreamPlatform.Messaging.Bus;

namespace StreamPlatform.Messaging.Outbox;

/// <summary>
/// Publishes what stands in the outbox. A commit wakes it by NOTIFY; every two seconds it looks at all rows anyway, so that nothing that was written
/// before a crash, or whose notification was lost, stays behind. A message that the broker refuses is postponed: it holds up no other. One process of a room
/// relays at a time, so that what was written later is not told before what was written earlier.
/// </summary>
internal sealed class OutboxRelay(
    NpgsqlDataSource database, ConfirmedPublisher publisher, MessagingMetrics metrics, ILogger<OutboxRelay> logger) : BackgroundService
{
    private const int BatchSize = 200;

    // whoever has the turn and is frozen in it loses it; whoever does not get it leaves the rows to the one that has it
    private const string TakeTurn =
        "set local idle_in_transaction_session_timeout = '60s'; select pg_try_advisory_xact_lock(hashtextextended('outbox', 0))";

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
            // measured first, so that an outage of the broker shows
            await MeasureAsync(listener, cancellationToken);
            while (await RelayBatchAsync(cancellationToken) == BatchSize)
            {
            }

            await listener.WaitAsync(ScanInterval, cancellationToken);
        }
    }

    private async Task MeasureAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        (metrics.OutboxSize, metrics.OutboxAge) = await connection.QuerySingleAsync<(double Size, double Age)>(new CommandDefinition(
            "select count(*)::float8, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 from outbox_message",
            cancellationToken: cancellationToken));
    }

    private async Task<int> RelayBatchAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (!await connection.QuerySingleAsync<bool>(new CommandDefinition(TakeTurn, transaction: transaction, cancellationToken: cancellationToken)))
        {
            return 0;
        }

        var rows = (await connection.QueryAsync<OutboxRow>(new CommandDefinition(
            """
            select position, id, exchange, routing_key, type, body, trace_parent, listeners
            from outbox_message where due_at <= now() order by position limit @BatchSize
            """,
            new { BatchSize },
            transaction,
            cancellationToken: cancellationToken))).AsList();
        if (rows.Count == 0)
        {
            return 0;
        }

        await FaultPoint.ReachAsync("messaging.outbox-read", cancellationToken);
        var outcomes = await publisher.PublishAllAsync([.. rows.Select(row => row.ToMessage())], cancellationToken);
        long[] Positions(PublishOutcome outcome) => [.. rows.Where((_, index) => outcomes[index] == outcome).Select(row => row.Position)];
        await FaultPoint.ReachAsync("messaging.outbox-published", cancellationToken);

        // a crash before this commit sends the batch again: consumers know the ids
        await connection.ExecuteAsync(new CommandDefinition(
            """
            delete from outbox_message where position = any(@Confirmed);
            update outbox_message set refusals = refusals + 1, due_at = now() + least(interval '1 second' * power(2, least(refusals, 10)), interval '30 seconds')
            where position = any(@Refused)
            """,
            new { Confirmed = Positions(PublishOutcome.Confirmed), Refused = Positions(PublishOutcome.Refused) },
            transaction,
            cancellationToken: cancellationToken));
        await transaction.CommitAsync(CancellationToken.None);
        return outcomes.Contains(PublishOutcome.Interrupted)
            ? throw new InvalidOperationException("The connection to the broker broke while a batch was being sent.")
            : rows.Count;
    }
}
