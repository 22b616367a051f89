using Dapper;
using StreamPlatform.Messaging;

namespace StreamPlatform.Streaming.Indexing;

// Tells every replica, at commit, that what it remembers of a plan is old.
internal static class IndexChanges
{
    public const string Channel = "plan_changed";

    public static Task AnnounceAsync(UnitOfWork work, PlanKey key, CancellationToken cancellationToken) =>
        work.Connection.ExecuteAsync(new CommandDefinition(
            "select pg_notify(@Channel, @Key)",
            new { Channel, Key = key.ToString() },
            work.Transaction,
            cancellationToken: cancellationToken));
}
