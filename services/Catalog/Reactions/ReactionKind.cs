using System.Text.Json.Serialization;

namespace StreamPlatform.Catalog.Reactions;

[JsonConverter(typeof(JsonStringEnumConverter<ReactionKind>))]
internal enum ReactionKind
{
    [JsonStringEnumMemberName("like")]
    Like,

    [JsonStringEnumMemberName("dislike")]
    Dislike,
}
