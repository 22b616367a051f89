using System.Text.Json.Serialization;

namespace StreamPlatform.Streaming.Gates;

[JsonConverter(typeof(JsonStringEnumConverter<Gate>))]
internal enum Gate
{
    [JsonStringEnumMemberName("playable")]
    Playable,

    [JsonStringEnumMemberName("ready")]
    Ready,
}
