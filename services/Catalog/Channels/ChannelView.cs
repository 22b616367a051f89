namespace StreamPlatform.Catalog.Channels;

internal sealed record ChannelView(string Id, string Handle, string Name, string Description, long VideoCount, DateTime CreatedAt)
{
    public static ChannelView Of(Channel channel, long videoCount) =>
        new(channel.Id, channel.Handle, channel.Name, channel.Description, videoCount, channel.CreatedAt);
}
