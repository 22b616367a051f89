using StreamPlatform.Catalog.Channels;

namespace StreamPlatform.Catalog.Feed;

internal sealed record FeedChannel(string Id, string Handle, string Name, string Description)
{
    public static FeedChannel Of(Channel channel) => new(channel.Id, channel.Handle, channel.Name, channel.Description);
}
