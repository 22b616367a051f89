using System.Text.Json.Serialization;

namespace StreamPlatform.Catalog.Operating;

// Why a video is in the operators' list.
[JsonConverter(typeof(JsonStringEnumConverter<PipelineState>))]
internal enum PipelineState
{
    [JsonStringEnumMemberName("working")]
    Working,

    [JsonStringEnumMemberName("failed")]
    Failed,
}
