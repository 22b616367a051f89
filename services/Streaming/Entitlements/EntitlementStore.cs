using System.Globalization;
using StackExchange.Redis;

namespace StreamPlatform.Streaming.Entitlements;

// What viewers have, for all replicas. Payments can say all of it again, so what nobody has asked about for a month goes.
internal sealed class EntitlementStore(IConnectionMultiplexer redis, TimeProvider time)
{
    public static readonly RedisChannel Changes = RedisChannel.Literal("entitlements-changed");

    private const int VersionDigits = 19;
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private IDatabase Database => redis.GetDatabase();

    public async Task<HeldEntitlements> ReadAsync(string userId)
    {
        var entries = await Database.HashGetAllAsync(KeyOf(userId));
        return Read(entries.SelectMany(entry => (RedisValue[])[entry.Name, entry.Value]));
    }

    // Of two changes of one scope the newer one stays, in whatever order they come.
    public Task ChangeAsync(string userId, string scope, long version, DateTimeOffset? until) => Database.ScriptEvaluateAsync(
        EntitlementScripts.Change,
        [KeyOf(userId)],
        [scope, Digits(version), Write(until), (long)Life.TotalSeconds, Changes.ToString(), userId]);

    public async Task<HeldEntitlements> FillAsync(string userId, HeldEntitlements before, IReadOnlyList<FedEntitlement> fed) => Read((RedisValue[])(await Database.ScriptEvaluateAsync(
        EntitlementScripts.Fill,
        [KeyOf(userId)],
        [
            time.GetUtcNow().ToUnixTimeMilliseconds(),
            (long)Life.TotalSeconds,
            fed.Count,
            .. fed.SelectMany(one => (RedisValue[])[one.Scope, Digits(one.Version), Write(one.Until)]),
            .. before.Items.SelectMany(held => (RedisValue[])[held.Scope, Digits(held.Version)]),
        ]))!);

    private static HeldEntitlements Read(IEnumerable<RedisValue> namesAndValues)
    {
        DateTimeOffset? askedAt = null;
        var items = new List<HeldEntitlement>();
        foreach (var pair in namesAndValues.Chunk(2))
        {
            if (pair[0] == EntitlementScripts.AskedAt)
            {
                askedAt = DateTimeOffset.FromUnixTimeMilliseconds((long)pair[1]);
                continue;
            }

            var text = pair[1].ToString();
            items.Add(new HeldEntitlement(
                pair[0].ToString(), long.Parse(text.AsSpan(0, VersionDigits), CultureInfo.InvariantCulture), ReadUntil(text[(VersionDigits + 1)..])));
        }

        return new HeldEntitlements(items, askedAt);
    }

    private static string Digits(long version) => version.ToString("D19", CultureInfo.InvariantCulture);

    private static string Write(DateTimeOffset? until) => until switch
    {
        null => EntitlementScripts.ForEver,
        { } end when end == HeldEntitlement.Revoked => EntitlementScripts.Revoked,
        { } end => end.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
    };

    private static DateTimeOffset ReadUntil(string text) => text switch
    {
        EntitlementScripts.ForEver => HeldEntitlement.ForEver,
        EntitlementScripts.Revoked => HeldEntitlement.Revoked,
        _ => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture)),
    };

    private static string KeyOf(string userId) => $"entitlements:{userId}";
}
