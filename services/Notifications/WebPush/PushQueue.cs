using Dapper;
using Npgsql;

namespace StreamPlatform.Notifications.WebPush;

// Push messages that wait. Whoever takes some moves them into the future: if the process ends, they come again.
internal sealed class PushQueue(NpgsqlDataSource database, TimeProvider time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    // Not those of push services that asked for patience.
    public async Task<IReadOnlyList<PushDelivery>> TakeAsync(int count, IReadOnlyCollection<string> withoutOrigins, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var now = time.GetUtcNow();
        return (await connection.QueryAsync<PushDelivery>(new CommandDefinition(
            """
            with taken as (
                update push_delivery set due_at = @until, attempts = attempts + 1
                where id in (
                    select id from push_delivery where due_at <= @now and origin <> all (@withoutOrigins::text[]) order by due_at limit @count for update skip locked)
                returning id, subscription_id, story_id, origin, attempts, created_at)
            select t.id, t.subscription_id, t.origin, t.attempts, t.created_at, p.endpoint, p.public_key, p.secret,
                s.kind, s.subject, s.video_id, s.title, s.channel_id, s.channel_handle, s.channel_name, s.poster_url, s.detail
            from taken t join push_subscription p on p.id = t.subscription_id join story s on s.id = t.story_id
            """,
            new { now, until = now + Lease, count, withoutOrigins = withoutOrigins.ToArray() },
            cancellationToken: cancellationToken))).AsList();
    }

    public async Task DropAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("delete from push_delivery where id = @id", new { id }, cancellationToken: cancellationToken));
    }

    public async Task PostponeAsync(long id, TimeSpan wait, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "update push_delivery set due_at = @due where id = @id", new { id, due = time.GetUtcNow() + wait }, cancellationToken: cancellationToken));
    }
}
