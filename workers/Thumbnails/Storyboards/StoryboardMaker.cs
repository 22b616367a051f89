using System.Text;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Thumbnails.Frames;

namespace StreamPlatform.Thumbnails.Storyboards;

// Renders the small pictures of the seek bar from the lowest rung: of a long video only from the segments in which they lie.
internal sealed class StoryboardMaker(RenditionReader reader, FrameTool tool, MediaStore media)
{
    public async Task<StoryboardRendered> MakeAsync(Rendition lowest, MediaTime duration, CancellationToken cancellationToken)
    {
        using var scratch = new Scratch();
        var grid = new StoryboardGrid(duration, lowest.Size);
        var segments = Enumerable.Range(0, grid.Count).Select(number => lowest.SegmentAt(grid[number].Start)).Distinct();
        var input = await reader.CollectAsync(lowest, segments, scratch, cancellationToken);
        await tool.RunAsync(input, StoryboardCommand.For(grid, lowest.FrameDuration, scratch.PathOf("%d.jpg")), cancellationToken);

        for (var sheet = 0; sheet < grid.Sheets; sheet++)
        {
            var bytes = await File.ReadAllBytesAsync(scratch.PathOf(NameOf(sheet)), cancellationToken);
            await media.PutOnceAsync(MediaKeys.StoryboardSheet(lowest.VideoId, lowest.PlanId, sheet), bytes, "image/jpeg", cancellationToken);
        }

        // last, so that whoever reads it finds all that it names
        var key = MediaKeys.StoryboardIndex(lowest.VideoId, lowest.PlanId);
        await media.PutOnceAsync(key, Encoding.UTF8.GetBytes(StoryboardWriter.Write(grid, NameOf)), "text/vtt", cancellationToken);
        return new StoryboardRendered(lowest.VideoId, lowest.PlanId, key, grid.Count);
    }

    private static string NameOf(int sheet) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sheet}.jpg");
}
