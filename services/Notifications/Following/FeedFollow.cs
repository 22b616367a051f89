namespace StreamPlatform.Notifications.Following;

internal sealed record FeedFollow(string ChannelId, string UserId, long Version);
