using System.Text.Json.Serialization;

namespace StreamPlatform.Catalog.Processing;

// In the order in which a plan gets further; of several plans the furthest counts.
[JsonConverter(typeof(JsonStringEnumConverter<ProcessingState>))]
internal enum ProcessingState
{
    [JsonStringEnumMemberName("none")]
    None,

    [JsonStringEnumMemberName("uploaded")]
    Uploaded,

    [JsonStringEnumMemberName("probing")]
    Probing,

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

    [JsonStringEnumMemberName("cancelled")]
    Cancelled,
}
