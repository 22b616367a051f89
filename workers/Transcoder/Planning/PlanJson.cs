using System.Text.Json;
using System.Text.Json.Serialization;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Planning;

// Plans as they stand in the database: only what was decided, not what follows from it.
internal static class PlanJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        Converters = { new FrameRateConverter() },
    };

    public static string Write(TranscodingPlan plan) => JsonSerializer.Serialize(plan, Options);

    public static TranscodingPlan Read(string json) => JsonSerializer.Deserialize<TranscodingPlan>(json, Options) ?? throw new JsonException("A plan is null.");

    private sealed class FrameRateConverter : JsonConverter<FrameRate>
    {
        public override FrameRate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            FrameRate.TryParse(reader.GetString(), out var rate) ? rate : throw new JsonException("Not a frame rate.");

        public override void Write(Utf8JsonWriter writer, FrameRate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
