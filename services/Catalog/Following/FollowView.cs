namespace StreamPlatform.Catalog.Following;

internal sealed record FollowView(bool Following, long FollowerCount);

internal sealed record FollowedChannel(string Id, string Handle, string Name, string Description, DateTime FollowedAt);
