using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meilisearch.Converters;

/// <summary>Kinds of tasks by their name; a newer server may have more of them.</summary>
public class TaskInfoTypeConverter : JsonConverter<TaskInfoType>
{
    public override TaskInfoType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Enum.TryParse<TaskInfoType>(reader.GetString(), ignoreCase: true, out var type) ? type : TaskInfoType.Unknown;

    public override void Write(Utf8JsonWriter writer, TaskInfoType value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
