using StreamPlatform.Search.Feed;

namespace StreamPlatform.Search.Documents;

// A channel with at least one video that everybody may find.
internal sealed record ChannelDocument(string Id, string Handle, string Name, string Description)
{
    public static ChannelDocument Of(FeedChannel channel) => new(channel.Id, channel.Handle, channel.Name, channel.Description);
}
