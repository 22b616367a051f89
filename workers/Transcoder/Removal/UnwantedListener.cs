using Npgsql;
using StreamPlatform.Postgres;

namespace StreamPlatform.Transcoder.Removal;

// Hears what is not wanted any more, whichever replica took the message, and ends what this process does for it.
internal sealed class UnwantedListener(NpgsqlDataSource database, RunningWork running, TimeProvider time, ILogger<UnwantedListener> logger)
    : NotificationListener(database, Removals.Channel, time, logger)
{
    protected override void Hear(string payload) => running.End(payload);

    protected override async Task CatchUpAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        foreach (var id in await Removals.UnwantedAsync(connection, running.Ids, cancellationToken))
        {
            running.End(id);
        }
    }

    protected override Task LookAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => CatchUpAsync(connection, cancellationToken);
}
