namespace StreamPlatform.Catalog.Feed;

// Who follows what, as the events of it say it.
internal sealed record FeedFollow(string ChannelId, string UserId, long Version);
