using System.Text.Json;

namespace StreamPlatform.Search.Querying;

// Of a video that was found only what is shown: its whole description would be most of what the engine sends.
internal sealed record VideoHit(
    string Id, string Title, string ChannelId, string ChannelHandle, string ChannelName, string? Category, double? Duration, string? PosterUrl, long PublishedAt)
{
    public static readonly IReadOnlyList<string> Fields = [.. typeof(VideoHit).GetProperties().Select(field => JsonNamingPolicy.CamelCase.ConvertName(field.Name))];
}
