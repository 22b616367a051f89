using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Processing;

internal sealed class UploadCompletedHandler(VideoStore videos) : IMessageHandler<UploadCompleted>
{
    public Task HandleAsync(UploadCompleted message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => video.Facts.Add(message), cancellationToken);
}
