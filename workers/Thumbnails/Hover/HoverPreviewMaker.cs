using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Thumbnails.Frames;

namespace StreamPlatform.Thumbnails.Hover;

// Renders a few silent seconds out of the middle of a video.
internal sealed class HoverPreviewMaker(RenditionReader reader, FrameTool tool, MediaStore media)
{
    // Of the video: not its titles, not its end
    private static readonly double[] Moments = [0.2, 0.5, 0.8];

    public async Task<HoverPreviewRendered> MakeAsync(Rendition rendition, CancellationToken cancellationToken)
    {
        using var scratch = new Scratch();
        var segments = Moments.Select(moment => (int)(moment * rendition.SegmentCount)).Distinct();
        var input = await reader.CollectAsync(rendition, segments, scratch, cancellationToken);
        var output = scratch.PathOf("hover.mp4");
        await tool.RunAsync(input, HoverCommand.For(rendition.FrameDuration, rendition.First.Samples, rendition.Size, output), cancellationToken);
        var key = MediaKeys.HoverPreview(rendition.VideoId, rendition.PlanId);
        await media.PutOnceAsync(key, await File.ReadAllBytesAsync(output, cancellationToken), "video/mp4", cancellationToken);
        return new HoverPreviewRendered(rendition.VideoId, rendition.PlanId, key);
    }
}
