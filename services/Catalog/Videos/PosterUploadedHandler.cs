using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Videos;

// Whoever sends a picture wants to see it: it is chosen at once.
internal sealed class PosterUploadedHandler(VideoStore videos) : IMessageHandler<PosterUploaded>
{
    public Task HandleAsync(PosterUploaded message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => Take(video, message), cancellationToken);

    private static bool Take(Video video, PosterUploaded message)
    {
        if (video.OwnPoster?.PictureId == message.PictureId)
        {
            return false;
        }

        video.OwnPoster = new OwnPoster { PictureId = message.PictureId, Widths = [.. message.Widths] };
        video.PosterStill = message.PictureId;
        return true;
    }
}
