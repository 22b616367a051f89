using System.Text.Json;
using StackExchange.Redis;

namespace StreamPlatform.Streaming.Sessions;

// What is kept here can be missed: a session without a record plays by its signature.
internal sealed class SessionStore(IConnectionMultiplexer redis, StreamsAtOnce streams, TimeProvider time, ILogger<SessionStore> logger)
{
    private IDatabase Database => redis.GetDatabase();

    public async Task RecordAsync(PlaybackSession session)
    {
        try
        {
            var life = session.ExpiresAt - time.GetUtcNow();
            var record = Database.StringSetAsync(KeyOf(session.SessionId), Write(session), life);
            await (session.SignInId is { } signInId ? Task.WhenAll(record, AddToSignInAsync(signInId, session.SessionId, life)) : record);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.SessionNotRecorded(session.SessionId, exception);
        }
    }

    // Null: there is no record of it, or Redis is away.
    public async Task<PlaybackSession?> FindAsync(string sessionId)
    {
        try
        {
            return Read(await Database.StringGetAsync(KeyOf(sessionId)));
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.SessionNotRead(sessionId, exception);
            return null;
        }
    }

    public async Task EndAsync(string sessionId)
    {
        try
        {
            await MarkEndedAsync(sessionId);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.SessionNotEnded(sessionId, exception);
        }
    }

    // It was not told to anybody.
    public async Task ForgetAsync(PlaybackSession session)
    {
        try
        {
            await Database.KeyDeleteAsync(KeyOf(session.SessionId));
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.SessionNotEnded(session.SessionId, exception);
        }
    }

    public async Task EndPlayingAsync(string viewerId)
    {
        try
        {
            foreach (var sessionId in await streams.TakeAsync(viewerId))
            {
                await MarkEndedAsync(sessionId);
            }
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.OthersNotEnded(viewerId, exception);
        }
    }

    // Throws when Redis is away: whoever says it says it again.
    public async Task EndOfSignInAsync(string signInId)
    {
        foreach (var sessionId in await Database.SetMembersAsync(SignInKeyOf(signInId)))
        {
            await MarkEndedAsync(sessionId.ToString());
        }

        await Database.KeyDeleteAsync(SignInKeyOf(signInId));
    }

    // the record stays until the token is dead, so that nobody takes its absence for a yes
    private async Task MarkEndedAsync(string sessionId)
    {
        if (Read(await Database.StringGetAsync(KeyOf(sessionId))) is { Ended: false } session)
        {
            await Task.WhenAll(
                Database.StringSetAsync(KeyOf(sessionId), Write(session with { Ended = true }), session.ExpiresAt - time.GetUtcNow(), When.Exists),
                streams.RemoveAsync(session));
        }
    }

    // one way to the server and back: what is sent on one connection is done in its order
    private Task AddToSignInAsync(string signInId, string sessionId, TimeSpan life)
    {
        var key = SignInKeyOf(signInId);
        return Task.WhenAll(
            Database.SetAddAsync(key, sessionId),
            Database.KeyExpireAsync(key, life, ExpireWhen.HasNoExpiry),
            Database.KeyExpireAsync(key, life, ExpireWhen.GreaterThanCurrentExpiry));
    }

    private static byte[] Write(PlaybackSession session) => JsonSerializer.SerializeToUtf8Bytes(session, JsonSerializerOptions.Web);

    private static PlaybackSession? Read(RedisValue record) =>
        record.IsNull ? null : JsonSerializer.Deserialize<PlaybackSession>((byte[])record!, JsonSerializerOptions.Web);

    private static string KeyOf(string sessionId) => $"session:{sessionId}";

    private static string SignInKeyOf(string signInId) => $"sign-in:{signInId}";
}
