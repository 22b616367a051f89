namespace StreamPlatform.Streaming.Entitlements;

// A viewer's hash has a field for each scope, "{version, 19 digits} {end in Unix milliseconds | - for ever | x revoked}", and "*": when Payments was asked last.
internal static class EntitlementScripts
{
    public const string AskedAt = "*";
    public const string ForEver = "-";
    public const string Revoked = "x";

    // scope, version, end, seconds to live, channel, user
    public const string Change =
        """
        local held = redis.call('HGET', KEYS[1], ARGV[1])
        if held and string.sub(held, 1, 19) >= ARGV[2] then
            return 0
        end
        redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. ' ' .. ARGV[3])
        redis.call('EXPIRE', KEYS[1], ARGV[4])
        redis.call('PUBLISH', ARGV[5], ARGV[6])
        return 1
        """;

    // now, seconds to live, how many Payments named, of each of these scope, version, end; then scope and version of what was held before Payments was asked:
    // of that, what it did not name is over, unless it has changed since.
    public const string Fill =
        """
        local named, at = {}, 4
        for _ = 1, tonumber(ARGV[3]) do
            local scope, version = ARGV[at], ARGV[at + 1]
            local held = redis.call('HGET', KEYS[1], scope)
            named[scope] = true
            if not held or string.sub(held, 1, 19) <= version then
                redis.call('HSET', KEYS[1], scope, version .. ' ' .. ARGV[at + 2])
            end
            at = at + 3
        end
        while at < #ARGV do
            local scope, version = ARGV[at], ARGV[at + 1]
            if not named[scope] and string.sub(redis.call('HGET', KEYS[1], scope) or '', 1, 19) == version then
                redis.call('HSET', KEYS[1], scope, version .. ' x')
            end
            at = at + 2
        end
        redis.call('HSET', KEYS[1], '*', ARGV[1])
        redis.call('EXPIRE', KEYS[1], ARGV[2])
        return redis.call('HGETALL', KEYS[1])
        """;
}
