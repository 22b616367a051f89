using Npgsql;
using StreamPlatform.Postgres;

namespace StreamPlatform.Streaming.Indexing;

// Hears of every commit that changed a plan, by whichever replica.
internal sealed class IndexListener(NpgsqlDataSource database, PlanCache cache, IndexSignal signal, TimeProvider time, ILogger<IndexListener> logger)
    : NotificationListener(database, IndexChanges.Channel, time, logger)
{
    protected override void Hear(string payload)
    {
        cache.Forget(PlanKey.Parse(payload));
        signal.Pulse();
    }

    protected override Task CatchUpAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // nobody told us what changed while we were not listening
        cache.ForgetAll();
        signal.Pulse();
        return Task.CompletedTask;
    }
}
