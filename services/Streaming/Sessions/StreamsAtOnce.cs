using StackExchange.Redis;

namespace StreamPlatform.Streaming.Sessions;

// Which sessions of a viewer play: those that have just begun, and those that an edge has asked about in the last minute. A player that crashed or stays paused
// stops counting by itself. Not counted are viewers who are not signed in, previews, and creators who look at their own videos. While Redis is away there is no limit.
internal sealed class StreamsAtOnce(IConnectionMultiplexer redis, TimeProvider time, ILogger<StreamsAtOnce> logger)
{
    // session, now, the last moment that does not count any more, most, whether it plays, seconds to live
    private const string Add =
        """
        redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[3])
        if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[4]) then
            return 0
        end
        if ARGV[5] == '1' then
            redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
            redis.call('EXPIRE', KEYS[1], ARGV[6])
        end
        return 1
        """;

    private static readonly TimeSpan CountsFor = TimeSpan.FromSeconds(60);

    // What is prepared has its first files by then; what an edge is asked for later is played.
    private static readonly TimeSpan Preparing = TimeSpan.FromSeconds(5);

    private IDatabase Database => redis.GetDatabase();

    // False: as many as there may be play already. One that is prepared is not counted yet.
    public async Task<bool> TryAddAsync(PlaybackSession session, int most)
    {
        if (!Counts(session))
        {
            return true;
        }

        try
        {
            var now = time.GetUtcNow();
            return (bool)await Database.ScriptEvaluateAsync(
                Add,
                [KeyOf(session.ViewerId!)],
                [session.SessionId, Score(now), Score(now - CountsFor), most, !session.Prepared, (long)CountsFor.TotalSeconds]);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.StreamsNotCounted(session.SessionId, exception);
            return true;
        }
    }

    // An edge has been asked for a file of it; nobody waits for the note of that.
    public void Note(PlaybackSession session)
    {
        var now = time.GetUtcNow();
        if (!Counts(session) || (session.Prepared && now - session.StartedAt < Preparing))
        {
            return;
        }

        try
        {
            Database.SortedSetAdd(KeyOf(session.ViewerId!), session.SessionId, Score(now), CommandFlags.FireAndForget);
            Database.KeyExpire(KeyOf(session.ViewerId!), CountsFor, CommandFlags.FireAndForget);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.StreamsNotCounted(session.SessionId, exception);
        }
    }

    // Throws when Redis is away, as the next one does.
    public Task RemoveAsync(PlaybackSession session) =>
        Counts(session) ? Database.SortedSetRemoveAsync(KeyOf(session.ViewerId!), session.SessionId) : Task.CompletedTask;

    // All of them, and they count no more.
    public async Task<string[]> TakeAsync(string viewerId)
    {
        var sessions = await Database.SortedSetRangeByRankAsync(KeyOf(viewerId));
        await Database.KeyDeleteAsync(KeyOf(viewerId));
        return sessions.ToStringArray()!;
    }

    private static bool Counts(PlaybackSession session) => session is { ViewerId: not null, PreviewSeconds: null, IsOwn: false };

    private static long Score(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    private static string KeyOf(string viewerId) => $"streams:{viewerId}";
}
