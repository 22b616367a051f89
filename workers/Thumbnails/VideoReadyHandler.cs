using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Media;
using StreamPlatform.Messaging;
using StreamPlatform.Thumbnails.Frames;
using StreamPlatform.Thumbnails.Hover;
using StreamPlatform.Thumbnails.Stills;
using StreamPlatform.Thumbnails.Storyboards;

namespace StreamPlatform.Thumbnails;

// A video is finished: render what shows it where it is not played. Files are written once and ids of events follow from their cause,
// so that doing it again changes nothing.
internal sealed class VideoReadyHandler(
    RenditionReader reader, StillMaker stills, StoryboardMaker storyboards, HoverPreviewMaker hover, IMessagePublisher publisher, ILogger<VideoReadyHandler> logger)
    : IMessageHandler<VideoReady>
{
    // The smallest picture that a hover preview is not scaled up from
    private const int HoverWidth = 320;
    private const int Milliseconds = 1000;

    public async Task HandleAsync(VideoReady message, MessageContext context, CancellationToken cancellationToken)
    {
        try
        {
            await RenderAsync(message, cancellationToken);
        }
        catch (VideoGoneException)
        {
            logger.VideoGone(message.VideoId);
        }
    }

    private async Task RenderAsync(VideoReady message, CancellationToken cancellationToken)
    {
        var renditions = new List<Rendition>();
        foreach (var track in message.Tracks)
        {
            renditions.Add(await reader.FindAsync(message.VideoId, message.PlanId, track, cancellationToken)
                ?? throw new VideoGoneException($"{track} is not there."));
        }

        var (highest, lowest) = (renditions[0], renditions[^1]);
        var duration = new MediaTime((long)message.Duration.TotalMilliseconds, Milliseconds);
        var rendered = await stills.MakeAsync(highest, lowest, duration, cancellationToken);
        await PublishAsync(message, new StillsRendered(message.VideoId, message.PlanId, rendered), cancellationToken);

        var small = renditions.FindLast(rendition => rendition.Size.Width >= HoverWidth) ?? lowest;
        await PublishAsync(message, await hover.MakeAsync(small, cancellationToken), cancellationToken);

        var storyboard = await storyboards.MakeAsync(lowest, duration, cancellationToken);
        await PublishAsync(message, storyboard, cancellationToken);
        logger.PreviewsRendered(message.VideoId, message.PlanId, rendered.Count, storyboard.Tiles);
    }

    private Task PublishAsync<TEvent>(VideoReady cause, TEvent @event, CancellationToken cancellationToken) =>
        publisher.PublishAsync(@event, MessageIds.From(typeof(TEvent).Name, cause.VideoId, cause.PlanId), cancellationToken);
}
