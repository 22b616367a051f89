using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>What a server holds.</summary>
public class Stats(
    long databaseSize,
    DateTime? lastUpdate,
    IReadOnlyDictionary<string, IndexStats> indexes,
    long usedDatabaseSize)
{
    [JsonPropertyName("databaseSize")]
    public long DatabaseSize { get; } = databaseSize;

    [JsonPropertyName("lastUpdate")]
    public DateTime? LastUpdate { get; } = lastUpdate;

    [JsonPropertyName("indexes")]
    public IReadOnlyDictionary<string, IndexStats> Indexes { get; } = indexes;

    [JsonPropertyName("usedDatabaseSize")]
    public long UsedDatabaseSize { get; } = usedDatabaseSize;
}
