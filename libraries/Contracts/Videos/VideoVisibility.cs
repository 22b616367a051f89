using System.Text.Json.Serialization;

namespace StreamPlatform.Contracts.Videos;

/// <summary>Who may see a published video: everybody, whoever has the link, or its owner alone.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VideoVisibility>))]
public enum VideoVisibility
{
    [JsonStringEnumMemberName("private")]
    Private,

    [JsonStringEnumMemberName("unlisted")]
    Unlisted,

    [JsonStringEnumMemberName("public")]
    Public,
}
