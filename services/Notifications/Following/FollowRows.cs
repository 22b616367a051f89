using Dapper;
using Npgsql;
using StreamPlatform.Contracts.Accounts;

namespace StreamPlatform.Notifications.Following;

internal sealed class FollowRows(NpgsqlDataSource database)
{
    // Of two events about the same viewer and channel the greater version counts, whichever comes first. Who follows anew is told of everything again.
    public async Task SetAsync(string userId, string channelId, bool following, long version, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into follow (channel_id, bucket, user_id, version, following) values (@channelId, @bucket, @userId, @version, @following)
            on conflict (channel_id, bucket, user_id) do update set
                version = excluded.version, following = excluded.following,
                bell = case when excluded.following and not follow.following and follow.version >= 0 then 'all' else follow.bell end
            where follow.version < excluded.version
            """,
            new { channelId, bucket = BucketOf(userId), userId, version, following },
            cancellationToken: cancellationToken));
    }

    public static Task AddAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, IReadOnlyList<FeedFollow> follows, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            """
            insert into follow (channel_id, bucket, user_id, version, following)
            select channel_id, bucket::int, user_id, version::bigint, true
            from unnest(@channels::text[], @buckets::int[], @users::text[], @versions::bigint[]) as old (channel_id, bucket, user_id, version)
            on conflict (channel_id, bucket, user_id) do update set version = excluded.version, following = true
            where follow.version < excluded.version
            """,
            new
            {
                channels = follows.Select(follow => follow.ChannelId).ToArray(),
                buckets = follows.Select(follow => BucketOf(follow.UserId)).ToArray(),
                users = follows.Select(follow => follow.UserId).ToArray(),
                versions = follows.Select(follow => follow.Version).ToArray(),
            },
            transaction,
            cancellationToken: cancellationToken));

    public async Task<string> BellAsync(string userId, string channelId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select bell from follow where channel_id = @channelId and bucket = @bucket and user_id = @userId",
            new { channelId, bucket = BucketOf(userId), userId },
            cancellationToken: cancellationToken)) ?? Bells.All;
    }

    // It may be set before the follow has been heard of.
    public async Task SetBellAsync(string userId, string channelId, string bell, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            insert into follow (channel_id, bucket, user_id, version, following, bell) values (@channelId, @bucket, @userId, -1, false, @bell)
            on conflict (channel_id, bucket, user_id) do update set bell = excluded.bell
            """,
            new { channelId, bucket = BucketOf(userId), userId, bell },
            cancellationToken: cancellationToken));
    }

    private static int BucketOf(string userId) =>
        UserId.TryParse(userId, out var id) ? id.Bucket : throw new ArgumentException("That is no id of a user.", nameof(userId));
}
