using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch.Keys;

// What somebody may do, and with which indexes.
internal sealed record ApiKey(Guid Uid, string Key, string? Name, string? Description, IReadOnlyList<string> Actions, IReadOnlyList<string> Indexes)
{
    public DateTimeOffset? Expires { get; init; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Updated { get; init; }

    public bool Allows(string action, string? index, DateTimeOffset now) =>
        (Expires is null || Expires > now)
        && Actions.Any(allowed => allowed == "*" || allowed == action || (allowed.EndsWith(".*", StringComparison.Ordinal) && action.StartsWith(allowed[..^1], StringComparison.Ordinal)))
        && (index is null || AllowsIndex(index));

    public bool AllowsIndex(string index) =>
        Indexes.Any(pattern => pattern == index || (pattern.EndsWith('*') && index.StartsWith(pattern[..^1], StringComparison.Ordinal)));

    public JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["description"] = Description,
        ["key"] = Key,
        ["uid"] = Uid.ToString(),
        ["actions"] = new JsonArray([.. Actions.Select(action => (JsonNode?)action)]),
        ["indexes"] = new JsonArray([.. Indexes.Select(index => (JsonNode?)index)]),
        ["expiresAt"] = Expires is { } expires ? Moment.Text(expires) : null,
        ["createdAt"] = Moment.Text(Created),
        ["updatedAt"] = Moment.Text(Updated),
    };
}
