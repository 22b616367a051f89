using System.Text.Json.Serialization;

namespace StreamPlatform.Catalog.Processing;

[JsonConverter(typeof(JsonStringEnumConverter<ProcessingState>))]
internal enum ProcessingState
{
    [JsonStringEnumMemberName("none")]
    None,

    [JsonStringEnumMemberName("uploaded")]
    Uploaded,

    [JsonStringEnumMemberName("transcoding")]
    Transcoding,

    [JsonStringEnumMemberName("playable")]
    Playable,

    [JsonStringEnumMemberName("failed")]
    Failed,

    [JsonStringEnumMemberName("ready")]
    Ready,

    [JsonStringEnumMemberName("refused")]
    Refused,
}
