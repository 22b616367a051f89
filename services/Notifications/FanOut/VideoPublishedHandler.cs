using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Notifications.Stories;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Notifications.FanOut;

// It is told once per video, when the first rung plays. What not everybody may find is announced to nobody.
internal sealed class VideoPublishedHandler(CatalogFeed catalog, VideoRows videos, FanOutRows fanOut, FanOutWorker worker, ILogger<VideoPublishedHandler> logger)
    : IMessageHandler<VideoPublished>
{
    public async Task HandleAsync(VideoPublished message, MessageContext context, CancellationToken cancellationToken)
    {
        var video = message.Video;
        await videos.KeepAsync(video, cancellationToken);
        if (video.Visibility != VideoVisibility.Public || await catalog.FindVideoAsync<FeedVideo>(video.VideoId, cancellationToken) is not { } found)
        {
            return;
        }

        var story = new Story
        {
            Kind = Kinds.NewVideo,
            Subject = video.VideoId,
            VideoId = video.VideoId,
            Title = found.Title,
            ChannelId = found.Channel.Id,
            ChannelHandle = found.Channel.Handle,
            ChannelName = found.Channel.Name,
            PosterUrl = found.PosterUrl,
        };
        if (await fanOut.BeginAsync(story, cancellationToken))
        {
            logger.FanOutBegun(found.Channel.Id, video.VideoId);
            worker.Wake();
        }
    }
}
