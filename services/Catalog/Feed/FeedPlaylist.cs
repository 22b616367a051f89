namespace StreamPlatform.Catalog.Feed;

// A playlist that everybody may find, with what of it everybody may find: the number of those videos, and the poster of the first. Channel: of its owner, if there is one.
internal sealed record FeedPlaylist(string Id, long Version, string Title, string Description, int VideoCount, string? PosterUrl, FeedChannel? Channel);
