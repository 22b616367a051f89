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

    // Rows of mailboxes are taken in the order of buckets and users: two stories that are told at once cannot wait for one another.
    private const string Tell =
        """
        with batch as materialized (
            (select bucket, user_id from follow
            where channel_id = @channelId and (bucket, user_id) > (@afterBucket, @afterUser) and bucket <= @lastBucket and following and bell = 'all'
            order by bucket, user_id
            limit @size)
            union all
            select @bucket::int, @userId::text where @userId::text is not null),
        fresh as materialized (
            select b.bucket, b.user_id, coalesce(p.push, true) as push, coalesce(p.mail, false) and @mailIsOn as mail,
                after_quiet(@now::timestamptz, q.time_zone, q.quiet_from, q.quiet_until) as push_at,
                after_quiet(@now::timestamptz + @digestDelay::interval, q.time_zone, q.quiet_from, q.quiet_until) as mail_at
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
            select p.user_id, p.head, @storyId::bigint, coalesce(r.in_app, true), @now::timestamptz
            from place p left join preference r on r.user_id = p.user_id and r.kind = @kind),
        pushed as (
            insert into push_delivery (subscription_id, origin, story_id, created_at, due_at)
            select s.id, s.origin, @storyId::bigint, @now::timestamptz, f.push_at from fresh f join push_subscription s on s.user_id = f.user_id where f.push
            on conflict do nothing),
        mailed as (
            insert into digest_item (user_id, story_id) select user_id, @storyId::bigint from fresh where mail order by user_id on conflict do nothing),
        planned as (
            insert into digest (user_id, due_at) select user_id, mail_at from fresh where mail order by user_id on conflict do nothing)
        select count(*)::int as count, coalesce((array_agg(bucket order by bucket desc, user_id desc))[1], 0) as last_bucket,
            coalesce((array_agg(user_id order by bucket desc, user_id desc))[1], '') as last_user
        from batch
        """;

    public static async Task<Told> FollowersAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, FanOutSlice slice, int size, TellingTerms terms, CancellationToken cancellationToken)
    {
        var told = await TellAsync(connection, transaction, slice, user: null, size, terms, cancellationToken);
        if (told.Count > 0)
        {
            await AnnounceAsync(connection, transaction, FormattableString.Invariant($"b{slice.AfterBucket}-{told.LastBucket}"), cancellationToken);
        }

        return told;
    }

    public static async Task OneAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, UserId user, long storyId, string kind, TellingTerms terms, CancellationToken cancellationToken)
    {
        var nobodyElse = new FanOutSlice { StoryId = storyId, Kind = kind, ChannelId = "", FirstBucket = 0, LastBucket = 0, AfterBucket = 0, AfterUser = "" };
        await TellAsync(connection, transaction, nobodyElse, user, size: 0, terms, cancellationToken);
        await AnnounceAsync(connection, transaction, $"u{user.Value}", cancellationToken);
    }

    // Delivered by the server at commit, never before.
    public static Task AnnounceAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, string payload, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "select pg_notify(@Channel, @payload)", new { Channel, payload }, transaction, cancellationToken: cancellationToken));

    private static Task<Told> TellAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, FanOutSlice slice, UserId? user, int size, TellingTerms terms, CancellationToken cancellationToken) =>
        connection.QuerySingleAsync<Told>(new CommandDefinition(
            Tell,
            new
            {
                channelId = slice.ChannelId, afterBucket = slice.AfterBucket, afterUser = slice.AfterUser, lastBucket = slice.LastBucket, size,
                bucket = user?.Bucket, userId = user?.Value, storyId = slice.StoryId, kind = slice.Kind,
                now = terms.Now, digestDelay = terms.DigestDelay, mailIsOn = terms.MailIsOn,
            },
            transaction,
            cancellationToken: cancellationToken));
}
