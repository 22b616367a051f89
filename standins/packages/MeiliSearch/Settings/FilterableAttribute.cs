using System.Text.Json.Serialization;
using Meilisearch.Converters;

namespace Meilisearch;

/// <summary>An attribute that filters may name.</summary>
[JsonConverter(typeof(FilterableAttributeConverter))]
public class FilterableAttribute
{
    public string Attribute { get; set; }

    [JsonPropertyName("attributePatterns")]
    public IEnumerable<string> AttributePatterns { get; set; }

    public static implicit operator FilterableAttribute(string attribute) => attribute is null ? null : new FilterableAttribute { Attribute = attribute };
}
