using StreamPlatform.Search.Feed;

namespace StreamPlatform.Search.Documents;

// A public playlist with at least one video that everybody may find.
internal sealed record PlaylistDocument
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public string? ChannelId { get; init; }

    public string? ChannelHandle { get; init; }

    public string? ChannelName { get; init; }

    public int VideoCount { get; init; }

    public string? PosterUrl { get; init; }

    public static PlaylistDocument Of(FeedPlaylist playlist) => new()
    {
        Id = playlist.Id,
        Title = playlist.Title,
        Description = playlist.Description,
        ChannelId = playlist.Channel?.Id,
        ChannelHandle = playlist.Channel?.Handle,
        ChannelName = playlist.Channel?.Name,
        VideoCount = playlist.VideoCount,
        PosterUrl = playlist.PosterUrl,
    };
}
