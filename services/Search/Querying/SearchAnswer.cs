using StreamPlatform.Search.Documents;

namespace StreamPlatform.Search.Querying;

internal sealed record FacetValue(string Value, int Count);

internal sealed record TextPart(string Text, bool IsMatch);

internal sealed record FoundChannel(string Id, string Handle, string Name);

// VideoCount: of those that everybody may see. Channel: its owner's, if there is one.
internal sealed record FoundPlaylist(string Id, string Title, int VideoCount, string? PosterUrl, FoundChannel? Channel)
{
    public static FoundPlaylist Of(PlaylistDocument playlist) => new(
        playlist.Id, playlist.Title, playlist.VideoCount, playlist.PosterUrl,
        playlist is { ChannelId: { } id, ChannelHandle: { } handle, ChannelName: { } name } ? new FoundChannel(id, handle, name) : null);
}

// The fields of VideoSummary, and where its texts matched.
internal sealed record FoundVideo(
    string Id, string Title, FoundChannel Channel, string? Category, double? DurationSeconds, string? PosterUrl, DateTimeOffset PublishedAt, string Visibility,
    IReadOnlyList<TextPart> TitleParts, IReadOnlyList<TextPart> DescriptionParts)
{
    public static FoundVideo Of(VideoHit video, string title, string description) => new(
        video.Id, video.Title, new FoundChannel(video.ChannelId, video.ChannelHandle, video.ChannelName), video.Category, video.Duration, video.PosterUrl,
        DateTimeOffset.FromUnixTimeSeconds(video.PublishedAt), "public", Marks.Parts(title), Marks.Parts(description));
}

internal sealed record SearchAnswer(
    string Query, string? DidYouMean, int Total, int Page, int Pages, IReadOnlyList<FoundVideo> Items, IReadOnlyList<FoundChannel> Channels,
    IReadOnlyList<FoundPlaylist> Playlists, IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets);
