using StreamPlatform.Contracts.Channels;
using StreamPlatform.Messaging;
using StreamPlatform.Recommendations.Rows;

namespace StreamPlatform.Recommendations.Following;

internal sealed class ChannelFollowedHandler(FollowRows rows, FeedCache feeds) : IMessageHandler<ChannelFollowed>
{
    public async Task HandleAsync(ChannelFollowed message, MessageContext context, CancellationToken cancellationToken)
    {
        await rows.SetAsync(message.UserId, message.ChannelId, following: true, message.Version, cancellationToken);
        await feeds.ForgetAsync(message.UserId);
    }
}

internal sealed class ChannelUnfollowedHandler(FollowRows rows, FeedCache feeds) : IMessageHandler<ChannelUnfollowed>
{
    public async Task HandleAsync(ChannelUnfollowed message, MessageContext context, CancellationToken cancellationToken)
    {
        await rows.SetAsync(message.UserId, message.ChannelId, following: false, message.Version, cancellationToken);
        await feeds.ForgetAsync(message.UserId);
    }
}
