namespace StreamPlatform.Contracts.Channels;

/// <summary>A viewer does not want to hear of a channel any more. Published by Catalog; heard by Notifications and Recommendations.</summary>
/// <param name="Version">Of two events about the same viewer and channel the greater one counts.</param>
[HeardBy("notifications", "recommendations")]
public sealed record ChannelUnfollowed(string ChannelId, string UserId, long Version);
