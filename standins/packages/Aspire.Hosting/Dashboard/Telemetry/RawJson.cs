using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aspire.Hosting.Dashboard.Telemetry;

/// <summary>JSON that goes from the file to the page as it is.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct RawJson(string? Text)
{
    public sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException(nameof(Read));

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Text ?? "null", skipInputValidation: true);
    }
}
