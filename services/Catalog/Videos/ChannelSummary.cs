using StreamPlatform.Catalog.Channels;

namespace StreamPlatform.Catalog.Videos;

internal sealed record ChannelSummary(string Id, string Handle, string Name)
{
    public static ChannelSummary Of(Channel channel) => new(channel.Id, channel.Handle, channel.Name);
}
