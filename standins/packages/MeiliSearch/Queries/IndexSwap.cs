using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>Two indexes that change names.</summary>
public class IndexSwap
{
    public IndexSwap(string indexA, string indexB, bool rename = false)
    {
        Indexes = [indexA, indexB];
        Rename = rename;
    }

    [JsonPropertyName("indexes")]
    public List<string> Indexes { get; private set; }

    [JsonPropertyName("rename")]
    public bool Rename { get; set; }
}
