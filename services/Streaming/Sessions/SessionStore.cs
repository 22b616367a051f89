using System.Text.Json;
using StackExchange.Redis;

namespace StreamPlatform.Streaming.Sessions;

// What is kept here can be missed: a session plays by its signature alone.
internal sealed class SessionStore(IConnectionMultiplexer redis, TimeProvider time, ILogger<SessionStore> logger)
{
    public async Task RecordAsync(PlaybackSession session)
    {
        try
        {
            var record = JsonSerializer.SerializeToUtf8Bytes(session, JsonSerializerOptions.Web);
            await redis.GetDatabase().StringSetAsync(KeyOf(session.SessionId), record, session.ExpiresAt - time.GetUtcNow());
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.SessionNotRecorded(session.SessionId, exception);
        }
    }

    public async Task DeleteAsync(string sessionId)
    {
        try
        {
            await redis.GetDatabase().KeyDeleteAsync(KeyOf(sessionId));
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            logger.SessionNotDeleted(sessionId, exception);
        }
    }

    private static string KeyOf(string sessionId) => $"session:{sessionId}";
}
