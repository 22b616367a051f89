using Dapper;
using Npgsql;
using StreamPlatform.Notifications.FanOut;

namespace StreamPlatform.Notifications.Inbox;

internal sealed class InboxRows(NpgsqlDataSource database, TimeProvider time)
{
    // More than a badge can show is not counted.
    public const int MostCounted = 100;

    public async Task<IReadOnlyList<InboxEntry>> BeforeAsync(string userId, long before, int count, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await connection.QueryAsync<InboxEntry>(new CommandDefinition(
            """
            select i.user_id, i.position, i.created_at, i.read_at is not null as read, s.kind, s.subject, s.video_id, s.title,
                s.channel_id, s.channel_handle, s.channel_name, s.poster_url, s.detail
            from inbox i join story s on s.id = i.story_id
            where i.user_id = @userId and i.position < @before and i.shown and not s.hidden
            order by i.position desc limit @count
            """,
            new { userId, before, count },
            cancellationToken: cancellationToken))).AsList();
    }

    // Of each user what came after a place, the newest only where it is much; oldest first.
    public async Task<ILookup<string, InboxEntry>> AfterAsync(
        IReadOnlyCollection<(string UserId, long After)> places, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var found = await connection.QueryAsync<InboxEntry>(new CommandDefinition(
            """
            select i.user_id, i.position, i.created_at, i.read_at is not null as read, s.kind, s.subject, s.video_id, s.title,
                s.channel_id, s.channel_handle, s.channel_name, s.poster_url, s.detail
            from unnest(@users::text[], @after::bigint[]) as place (user_id, after)
            cross join lateral (
                select * from inbox where inbox.user_id = place.user_id and inbox.position > place.after and shown
                order by inbox.position desc limit @most) i
            join story s on s.id = i.story_id
            where not s.hidden
            order by i.user_id, i.position
            """,
            new { users = places.Select(place => place.UserId).ToArray(), after = places.Select(place => place.After).ToArray(), most },
            cancellationToken: cancellationToken));
        return found.ToLookup(entry => entry.UserId, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<string, int>> UnreadAsync(IReadOnlyCollection<string> userIds, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var counts = await connection.QueryAsync<(string UserId, int Count)>(new CommandDefinition(
            """
            select k.user_id, (
                select count(*)::int from (
                    select 1 from inbox i join story s on s.id = i.story_id
                    where i.user_id = k.user_id and i.read_at is null and i.shown and not s.hidden limit @MostCounted) as counted)
            from unnest(@users::text[]) as k (user_id)
            """,
            new { users = userIds.ToArray(), MostCounted },
            cancellationToken: cancellationToken));
        return counts.ToDictionary(row => row.UserId, row => row.Count, StringComparer.Ordinal);
    }

    public async Task<int> UnreadAsync(string userId, CancellationToken cancellationToken) => (await UnreadAsync([userId], cancellationToken))[userId];

    public async Task<long> HeadAsync(string userId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(
            "select head from mailbox where user_id = @userId", new { userId }, cancellationToken: cancellationToken)) ?? 0;
    }

    // One, or all up to it. Other tabs are told by the commit.
    public async Task MarkReadAsync(string userId, long position, bool andAllBefore, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var changed = await connection.ExecuteAsync(new CommandDefinition(
            """
            update inbox set read_at = @now
            where user_id = @userId and read_at is null and shown and (position = @position or (@andAllBefore and position < @position))
            """,
            new { userId, position, andAllBefore, now = time.GetUtcNow() },
            transaction,
            cancellationToken: cancellationToken));
        if (changed > 0)
        {
            await Telling.AnnounceAsync(connection, transaction, $"u{userId}", cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
