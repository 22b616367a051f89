using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>What an index holds.</summary>
public class IndexStats(
    int numberOfDocuments,
    bool isIndexing,
    IReadOnlyDictionary<string, int> fieldDistribution,
    long rawDocumentDbSize,
    long avgDocumentSize,
    int numberOfEmbeddedDocuments,
    int numberOfEmbeddings)
{
    [JsonPropertyName("numberOfDocuments")]
    public int NumberOfDocuments { get; } = numberOfDocuments;

    [JsonPropertyName("isIndexing")]
    public bool IsIndexing { get; } = isIndexing;

    [JsonPropertyName("fieldDistribution")]
    public IReadOnlyDictionary<string, int> FieldDistribution { get; } = fieldDistribution;

    [JsonPropertyName("rawDocumentDbSize")]
    public long RawDocumentDbSize { get; } = rawDocumentDbSize;

    [JsonPropertyName("avgDocumentSize")]
    public long AvgDocumentSize { get; } = avgDocumentSize;

    [JsonPropertyName("numberOfEmbeddedDocuments")]
    public int NumberOfEmbeddedDocuments { get; } = numberOfEmbeddedDocuments;

    [JsonPropertyName("numberOfEmbeddings")]
    public int NumberOfEmbeddings { get; } = numberOfEmbeddings;
}
