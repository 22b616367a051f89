namespace StreamPlatform.Search.Feed;

// A playlist with what everybody may find of it. Channel: its owner's, if there is one.
internal sealed record FeedPlaylist(string Id, long Version, string Title, string Description, int VideoCount, string? PosterUrl, FeedChannel? Channel);
