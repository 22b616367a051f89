namespace StreamPlatform.Contracts.Channels;

/// <summary>A viewer wants to hear of a channel's videos from now on. Published by Catalog; heard by Notifications and Recommendations.</summary>
/// <param name="Version">Of two events about the same viewer and channel the greater one counts.</param>
[HeardBy("notifications", "recommendations")]
public sealed record ChannelFollowed(string ChannelId, string UserId, DateTimeOffset FollowedAt, long Version);
