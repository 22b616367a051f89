namespace StreamPlatform.Notifications.Stories;

internal sealed record FeedChannel(string Id, string Handle, string Name);

// Of what Catalog's feed says about a video, what a story tells.
internal sealed record FeedVideo(string Id, string Title, string? PosterUrl, FeedChannel Channel);
