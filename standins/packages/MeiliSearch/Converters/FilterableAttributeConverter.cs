using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meilisearch.Converters;

// "category", or { "attributePatterns": ["meta.*"] }
internal sealed class FilterableAttributeConverter : JsonConverter<FilterableAttribute>
{
    public override FilterableAttribute Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        var rule = JsonElement.ParseValue(ref reader);
        return new FilterableAttribute { AttributePatterns = rule.GetProperty("attributePatterns").Deserialize<List<string>>(options) };
    }

    public override void Write(Utf8JsonWriter writer, FilterableAttribute value, JsonSerializerOptions options)
    {
        if (value.Attribute is not null)
        {
            writer.WriteStringValue(value.Attribute);
            return;
        }

        if (value.AttributePatterns is null)
        {
            throw new JsonException("FilterableAttribute must have either Attribute or AttributePatterns set.");
        }

        writer.WriteStartObject();
        writer.WritePropertyName("attributePatterns");
        JsonSerializer.Serialize(writer, value.AttributePatterns, options);
        writer.WriteEndObject();
    }
}
