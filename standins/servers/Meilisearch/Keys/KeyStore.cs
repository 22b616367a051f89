using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Storage;

namespace StreamPlatform.Standins.Meilisearch.Keys;

// API keys, in keys.db. A key is the HMAC of its uid under the master key: nobody has to keep it.
internal sealed class KeyStore : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SqliteSession _session;
    private readonly TimeProvider _clock;
    private readonly string? _masterKey;
    private Dictionary<Guid, ApiKey> _keys = [];

    public KeyStore(string folder, string? masterKey, TimeProvider clock)
    {
        (_masterKey, _clock) = (masterKey, clock);
        _session = new SqliteSession(Path.Combine(folder, "keys.db"));
        _session.Execute("CREATE TABLE IF NOT EXISTS keys(uid TEXT PRIMARY KEY, key TEXT NOT NULL)");
        _session.Execute("CREATE TABLE IF NOT EXISTS begun(at TEXT NOT NULL)");
        Load();
        if (masterKey is not null && (long)_session.Scalar("SELECT count(*) FROM begun")! == 0)
        {
            _session.Execute("INSERT INTO begun(at) VALUES ($1)", Moment.Text(clock.GetUtcNow()));
            Create(Guid.NewGuid(), "Default Search API Key", "Use it to search from the frontend", ["search"], ["*"], null);
            Create(Guid.NewGuid(), "Default Admin API Key", "Use it for anything that is not a search operation. Caution! Do not expose it on a public frontend", ["*"], ["*"], null);
        }
    }

    public bool IsProtected => _masterKey is not null;

    public IReadOnlyList<ApiKey> All => [.. _keys.Values.OrderByDescending(key => key.Created)];

    public bool IsMaster(string given) =>
        _masterKey is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(_masterKey));

    public ApiKey? ByKey(string given) => _keys.Values.FirstOrDefault(key => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key.Key), Encoding.UTF8.GetBytes(given)));

    public ApiKey Get(string keyOrUid) =>
        (Guid.TryParse(keyOrUid, out var uid) ? _keys.GetValueOrDefault(uid) : ByKey(keyOrUid)) ?? throw ApiErrors.KeyNotFound(keyOrUid);

    public ApiKey Create(Guid uid, string? name, string? description, IReadOnlyList<string> actions, IReadOnlyList<string> indexes, DateTimeOffset? expires)
    {
        lock (_gate)
        {
            if (_keys.ContainsKey(uid))
            {
                throw new ApiError(409, "api_key_already_exists", $"`uid` field value `{uid}` is already an existing API key.");
            }
            var now = _clock.GetUtcNow();
            var key = new ApiKey(uid, KeyOf(uid), name, description, actions, indexes) { Expires = expires, Created = now, Updated = now };
            Save(key);
            return key;
        }
    }

    public ApiKey Rename(ApiKey key, string? name, string? description)
    {
        lock (_gate)
        {
            var renamed = key with { Name = name, Description = description, Updated = _clock.GetUtcNow() };
            Save(renamed);
            return renamed;
        }
    }

    public void Delete(ApiKey key)
    {
        lock (_gate)
        {
            _session.Execute("DELETE FROM keys WHERE uid = $1", key.Uid.ToString());
            _keys = _keys.Where(entry => entry.Key != key.Uid).ToDictionary();
        }
    }

    public void Dispose() => _session.Dispose();

    private void Save(ApiKey key)
    {
        _session.Execute("INSERT INTO keys(uid, key) VALUES ($1, $2) ON CONFLICT DO UPDATE SET key = $2", key.Uid.ToString(), key.ToJson().ToJsonString());
        _keys = new Dictionary<Guid, ApiKey>(_keys) { [key.Uid] = key };
    }

    private void Load()
    {
        using var rows = _session.Read("SELECT key FROM keys");
        while (rows.Read())
        {
            var key = Parse((JsonObject)JsonNode.Parse(rows.GetString(0))!);
            _keys[key.Uid] = key;
        }
    }

    private ApiKey Parse(JsonObject json)
    {
        var uid = Guid.Parse(json["uid"]!.GetValue<string>());
        return new ApiKey(uid, KeyOf(uid), json["name"]?.GetValue<string>(), json["description"]?.GetValue<string>(), Texts(json["actions"]!), Texts(json["indexes"]!))
        {
            Expires = json["expiresAt"] is { } expires ? Moment.Parse(expires.GetValue<string>()) : null,
            Created = Moment.Parse(json["createdAt"]!.GetValue<string>()),
            Updated = Moment.Parse(json["updatedAt"]!.GetValue<string>()),
        };
    }

    private string KeyOf(Guid uid) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_masterKey ?? ""), Encoding.UTF8.GetBytes(uid.ToString())));

    private static string[] Texts(JsonNode list) => [.. ((JsonArray)list).Select(item => item!.GetValue<string>())];
}
