using StreamPlatform.Contracts.Viewing;
using StreamPlatform.Messaging;
using StreamPlatform.Recommendations.Rows;

namespace StreamPlatform.Recommendations.Viewings;

internal sealed class ViewingSummarisedHandler(ViewingRows rows, FeedCache feeds) : IMessageHandler<ViewingSummarised>
{
    public async Task HandleAsync(ViewingSummarised message, MessageContext context, CancellationToken cancellationToken)
    {
        await rows.AddAsync(message, cancellationToken);
        if (message.ViewerId is { } viewerId)
        {
            await feeds.ForgetAsync(viewerId);
        }
    }
}
