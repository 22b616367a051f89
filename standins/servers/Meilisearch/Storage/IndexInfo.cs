using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Storage;

internal sealed record IndexInfo(long Id, string Uid, string? PrimaryKey, IndexSettings Settings, DateTimeOffset Created, DateTimeOffset Updated)
{
    public JsonObject ToJson() => new()
    {
        ["uid"] = Uid,
        ["createdAt"] = Moment.Text(Created),
        ["updatedAt"] = Moment.Text(Updated),
        ["primaryKey"] = PrimaryKey,
    };
}
