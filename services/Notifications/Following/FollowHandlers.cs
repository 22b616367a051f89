using StreamPlatform.Contracts.Channels;
using StreamPlatform.Messaging;

namespace StreamPlatform.Notifications.Following;

internal sealed class ChannelFollowedHandler(FollowRows follows) : IMessageHandler<ChannelFollowed>
{
    public Task HandleAsync(ChannelFollowed message, MessageContext context, CancellationToken cancellationToken) =>
        follows.SetAsync(message.UserId, message.ChannelId, following: true, message.Version, cancellationToken);
}

internal sealed class ChannelUnfollowedHandler(FollowRows follows) : IMessageHandler<ChannelUnfollowed>
{
    public Task HandleAsync(ChannelUnfollowed message, MessageContext context, CancellationToken cancellationToken) =>
        follows.SetAsync(message.UserId, message.ChannelId, following: false, message.Version, cancellationToken);
}
