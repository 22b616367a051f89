namespace StreamPlatform.Search.Feed;

internal sealed record FeedChannel(string Id, string Handle, string Name, string Description);
