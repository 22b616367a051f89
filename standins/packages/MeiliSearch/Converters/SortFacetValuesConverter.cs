using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meilisearch.Converters;

// "alpha" or "count"
internal sealed class SortFacetValuesConverter : JsonConverter<SortFacetValuesByType>
{
    public override SortFacetValuesByType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Enum.TryParse<SortFacetValuesByType>(reader.GetString(), ignoreCase: true, out var order) ? order : SortFacetValuesByType.Alpha;

    public override void Write(Utf8JsonWriter writer, SortFacetValuesByType value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value == SortFacetValuesByType.Count ? "count" : "alpha");
}
