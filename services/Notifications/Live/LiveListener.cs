using System.Globalization;
using Npgsql;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Notifications.FanOut;
using StreamPlatform.Postgres;

namespace StreamPlatform.Notifications.Live;

// Hears from every replica who was told something: "u" and a user, or "b" and a range of buckets.
internal sealed class LiveListener(NpgsqlDataSource database, LiveStreams streams, TimeProvider time, ILogger<LiveListener> logger)
    : NotificationListener(database, Telling.Channel, time, logger)
{
    protected override void Hear(string payload)
    {
        if (payload is ['u', .. var userId])
        {
            streams.Change(userId);
        }
        else if (payload is ['b', .. var range] && range.Split('-') is [var first, var last]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var firstBucket)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var lastBucket))
        {
            streams.ChangeAll(firstBucket, lastBucket);
        }
    }

    // Whatever was announced meanwhile: each stream knows what it has sent.
    protected override Task CatchUpAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        streams.ChangeAll(0, UserId.Buckets - 1);
        return Task.CompletedTask;
    }
}
