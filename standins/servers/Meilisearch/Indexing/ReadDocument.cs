using System.Text.Json;

namespace StreamPlatform.Standins.Meilisearch.Indexing;

// A document taken apart, ready to be put into an index.
internal sealed record ReadDocument(string Id, byte[] Json)
{
    public Dictionary<string, List<Place>> Words { get; } = new(StringComparer.Ordinal);

    public List<(int Attribute, int Words)> Lengths { get; } = [];

    public List<(string Attribute, List<JsonElement> Values)> Columns { get; } = [];

    public List<string> Fields { get; } = [];
}
