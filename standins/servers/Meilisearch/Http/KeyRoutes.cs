using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Keys;

namespace StreamPlatform.Standins.Meilisearch.Http;

internal static class KeyRoutes
{
    private static readonly string[] Fixed = ["uid", "actions", "indexes", "expiresAt", "createdAt", "updatedAt", "key"];

    public static Answer List(Call call)
    {
        var (offset, limit) = (call.Number("offset", 0, "api_key"), call.Number("limit", 20, "api_key"));
        var keys = call.Engine.Keys.All;
        return Answer.Ok(new JsonObject
        {
            ["results"] = new JsonArray([.. keys.Skip(offset).Take(limit).Select(key => (JsonNode?)key.ToJson())]),
            ["offset"] = offset,
            ["limit"] = limit,
            ["total"] = keys.Count,
        });
    }

    public static Answer Show(Call call) => Answer.Ok(call.Engine.Keys.Get(call.Route("key")).ToJson());

    public static async Task<Answer> CreateAsync(Call call)
    {
        var body = await call.ObjectAsync();
        var fields = new RequestFields(body, "api_key");
        var actions = fields.Texts("actions") ?? throw Missing("actions");
        var indexes = fields.Texts("indexes") ?? throw Missing("indexes");
        if (!body.ContainsKey("expiresAt"))
        {
            throw Missing("expiresAt");
        }
        if (actions.FirstOrDefault(action => !KeyActions.All.Contains(action, StringComparer.Ordinal)) is { } unknown)
        {
            throw new ApiError(400, "invalid_api_key_actions", $"Unknown value `{unknown}` at `.actions[0]`: expected one of {string.Join(", ", KeyActions.All.Select(action => $"`{action}`"))}");
        }
        var key = call.Engine.Keys.Create(Uid(fields.Text("uid")), fields.Text("name"), fields.Text("description"), actions, indexes, Expiry(fields.Text("expiresAt"), call));
        return new Answer(201, key.ToJson());
    }

    public static async Task<Answer> UpdateAsync(Call call)
    {
        var body = await call.ObjectAsync();
        if (Array.Find(Fixed, body.ContainsKey) is { } immutable)
        {
            throw new ApiError(400, $"immutable_api_key_{RequestFields.Snake(immutable)}", $"Immutable field `{immutable}`: expected one of `description`, `name`");
        }
        var fields = new RequestFields(body, "api_key");
        var key = call.Engine.Keys.Get(call.Route("key"));
        var name = body.ContainsKey("name") ? fields.Text("name") : key.Name;
        var description = body.ContainsKey("description") ? fields.Text("description") : key.Description;
        return Answer.Ok(call.Engine.Keys.Rename(key, name, description).ToJson());
    }

    public static Answer Delete(Call call)
    {
        call.Engine.Keys.Delete(call.Engine.Keys.Get(call.Route("key")));
        return Answer.Empty;
    }

    private static Guid Uid(string? text) => text is null ? Guid.NewGuid()
        : Guid.TryParse(text, out var uid) ? uid
        : throw new ApiError(400, "invalid_api_key_uid", $"Invalid value at `.uid`: invalid character: expected an optional prefix of `urn:uuid:` followed by [0-9a-fA-F-], found `{text}`");

    private static DateTimeOffset? Expiry(string? text, Call call)
    {
        if (text is null)
        {
            return null;
        }
        return Moment.TryParse(text, out var moment) && moment > call.Engine.Clock.GetUtcNow()
            ? moment
            : throw new ApiError(400, "invalid_api_key_expires_at",
                $"Invalid value at `.expiresAt`: `{text}` is not a valid date. It should follow the RFC 3339 format to represents a date or datetime in the future or specified as a null value. e.g. 'YYYY-MM-DD' or 'YYYY-MM-DD HH:MM:SS'.");
    }

    private static ApiError Missing(string field) => new(400, $"missing_api_key_{RequestFields.Snake(field)}", $"Missing field `{field}`");
}
