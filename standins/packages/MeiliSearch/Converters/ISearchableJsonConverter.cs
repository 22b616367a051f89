using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>Makes converters for <see cref="ISearchable{T}"/>.</summary>
public class ISearchableJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsInterface && typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ISearchable<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ISearchableJsonConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()));
}

/// <summary>Tells an answer by page from one by offset.</summary>
public class ISearchableJsonConverter<T> : JsonConverter<ISearchable<T>>
{
    public override ISearchable<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var answer = JsonElement.ParseValue(ref reader);
        return answer.TryGetProperty("page", out _) || answer.TryGetProperty("hitsPerPage", out _)
            ? answer.Deserialize<PaginatedSearchResult<T>>(options)
            : answer.Deserialize<SearchResult<T>>(options);
    }

    public override void Write(Utf8JsonWriter writer, ISearchable<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, value.GetType(), options);
}
