using Dapper;
using Npgsql;
using StreamPlatform.Contracts.Accounts;

namespace StreamPlatform.Notifications.FanOut;

// How far a batch has come.
internal sealed class Told
{
    public int Count { get; init; }

    public int LastBucket { get; init; }

    public string LastUser { get; init; } = "";
}

// Tells a story to some: in one statement, so all that it leads to (inbox, push, mail) is there or nothing is. Whoever was told before is left out.
internal static class Telling
{
    // Heard by every replica, which tells the streams that are open there.
    public const string Channel = "notifications_told";

    private const string Followers =
        """
        with batch as materialized (
            select bucket, user_id from follow
            where channel_id = @channelId and (bucket, user_id) > (@afterBucket, @afterUser) and bucket <= @lastBucket and following and bell = 'all'
            order by bucket, user_id
            limit @size),
        """;

    private const string One = "with batch as (select @bucket as bucket, @userId::text as user_id),";

    // rows of mailboxes are taken in the order of batches: two stories that are told at once cannot wait for one another
    private const string Tell =
        """
        fresh as materialized (
            select b.bucket, b.user_id, coalesce(p.in_app, true) as in_app, coalesce(p.push, true) as push, coalesce(p.mail, false) and @mailIsOn as mail,
                after_quiet(@now, q.time_zone, q.quiet_from, q.quiet_until) as push_at,
                after_quiet(@now + @digestDelay, q.time_zone, q.quiet_from, q.quiet_until) as mail_at
            from batch b
            left join preference p on p.user_id = b.user_id and p.kind = @kind
            left join quiet_hours q on q.user_id = b.user_id
            where not exists (select 1 from inbox i where i.user_id = b.user_id and i.story_id = @storyId)),
        place as (
            insert into mailbox (user_id, bucket, head) select user_id, bucket, 1 from fresh order by bucket, user_id
            on conflict (user_id) do update set head = mailbox.head + 1
            returning user_id, head),
        entry as (
            insert into inbox (user_id, position, story_id, shown, created_at)
            select p.user_id, p.head, @storyId, f.in_app, @now from place p join fresh f on f.user_id = p.user_id),
        pushed as (
            insert into push_delivery (subscription_id, origin, story_id, created_at, due_at)
            select s.id, s.origin, @storyId, @now, f.push_at from fresh f join push_subscription s on s.user_id = f.user_id where f.push
            on conflict do nothing),
        mailed as (
            insert into digest_item (user_id, story_id) select user_id, @storyId from fresh where mail order by user_id on conflict do nothing),
        planned as (
            insert into digest (user_id, due_at) select user_id, mail_at from fresh where mail order by user_id on conflict do nothing)
        select count(*)::int as count, coalesce((array_agg(bucket order by bucket desc, user_id desc))[1], 0) as last_bucket,
            coalesce((array_agg(user_id order by bucket desc, user_id desc))[1], '') as last_user
        from batch
        """;

    public static async Task<Told> FollowersAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, FanOutSlice slice, int size, TellingTerms terms, CancellationToken cancellationToken)
    {
        var told = await connection.QuerySingleAsync<Told>(new CommandDefinition(
            Followers + Tell,
            new
            {
                channelId = slice.ChannelId, afterBucket = slice.AfterBucket, afterUser = slice.AfterUser, lastBucket = slice.LastBucket,
                storyId = slice.StoryId, kind = slice.Kind, size, now = terms.Now, digestDelay = terms.DigestDelay, mailIsOn = terms.MailIsOn,
            },
            transaction,
            cancellationToken: cancellationToken));
        if (told.Count > 0)
        {
            await AnnounceAsync(connection, transaction, FormattableString.Invariant($"b{slice.AfterBucket}-{told.LastBucket}"), cancellationToken);
        }

        return told;
    }

    public static async Task OneAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, UserId user, long storyId, string kind, TellingTerms terms, CancellationToken cancellationToken)
    {
        await connection.QuerySingleAsync<Told>(new CommandDefinition(
            One + Tell,
            new { bucket = user.Bucket, userId = user.Value, storyId, kind, now = terms.Now, digestDelay = terms.DigestDelay, mailIsOn = terms.MailIsOn },
            transaction,
            cancellationToken: cancellationToken));
        await AnnounceAsync(connection, transaction, $"u{user.Value}", cancellationToken);
    }

    // Delivered by the server at commit, never before.
    public static Task AnnounceAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, string payload, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "select pg_notify(@Channel, @payload)", new { Channel, payload }, transaction, cancellationToken: cancellationToken));
}
