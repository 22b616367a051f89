using System.Text.Json.Serialization;

namespace Meilisearch.QueryParameters;

/// <summary>Which documents to delete.</summary>
public class DeleteDocumentsQuery
{
    [JsonPropertyName("filter")]
    public object Filter { get; set; }
}
