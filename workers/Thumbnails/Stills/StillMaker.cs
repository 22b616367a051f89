using System.Globalization;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Thumbnails.Frames;

namespace StreamPlatform.Thumbnails.Stills;

// Renders the chosen moments from the highest rung and stores them.
internal sealed class StillMaker(StillSearch search, RenditionReader reader, StillWriter writer)
{
    public async Task<IReadOnlyList<RenderedStill>> MakeAsync(Rendition highest, Rendition lowest, MediaTime duration, CancellationToken cancellationToken)
    {
        var sizes = StillSizes.For(highest.Size);
        var stills = new List<RenderedStill>();
        foreach (var time in await search.FindAsync(lowest, duration, cancellationToken))
        {
            using var scratch = new Scratch();
            var name = stills.Count.ToString(CultureInfo.InvariantCulture);
            var input = await reader.CollectAsync(highest, [highest.SegmentAt(time)], scratch, cancellationToken);
            var source = StillSource.Seen(input, time, highest.FrameDuration);
            await writer.WriteAsync(highest.VideoId, highest.PlanId, name, source, sizes, cancellationToken);
            stills.Add(new RenderedStill(name, time.ToTimeSpan(), [.. sizes.Select(size => size.Width)]));
        }

        return stills;
    }
}
