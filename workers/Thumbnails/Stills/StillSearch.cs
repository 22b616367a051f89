using System.Globalization;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Thumbnails.Frames;

namespace StreamPlatform.Thumbnails.Stills;

// Looks at segments all over the lowest rung, five pictures a second of each, and chooses the moments that may stand for the video.
internal sealed class StillSearch(RenditionReader reader, FrameTool tool)
{
    private const int SegmentsLookedAt = 24;
    private const int PicturesPerSecond = 5;
    private const int Stills = 6;
    private const int Width = 256;

    public async Task<IReadOnlyList<MediaTime>> FindAsync(Rendition lowest, MediaTime duration, CancellationToken cancellationToken)
    {
        using var scratch = new Scratch();
        var segments = Spread(lowest.SegmentCount, SegmentsLookedAt);
        var input = await reader.CollectAsync(lowest, segments, scratch, cancellationToken);
        var raw = scratch.PathOf("grey");
        var height = Math.Max(2, lowest.Size.Height * Width / lowest.Size.Width);
        var step = Math.Max(1, (int)Math.Round(1 / lowest.FrameDuration.Seconds / PicturesPerSecond));
        await tool.RunAsync(input, LookAt(step, height, raw), cancellationToken);
        var pictures = await ReadAsync(raw, Width * height, TimesOf(lowest, segments, step), cancellationToken);
        return [.. StillChooser.Choose(pictures, duration, Stills).Select(picture => picture.Time)];
    }

    public static string[] LookAt(int step, int height, string output) =>
    [
        "-vf", string.Create(CultureInfo.InvariantCulture, $"select='not(mod(n,{step}))',scale={Width}:{height}:flags=area,format=gray"),
        "-vsync", "passthrough", "-f", "rawvideo", output,
    ];

    // Evenly, the first and the last included.
    public static int[] Spread(int count, int most) =>
        count <= most ? [.. Enumerable.Range(0, count)] : [.. Enumerable.Range(0, most).Select(i => (int)((long)i * (count - 1) / (most - 1)))];

    // of every step-th picture of all that were decoded, as the filter counts them
    private static IEnumerable<MediaTime> TimesOf(Rendition rendition, int[] segments, int step)
    {
        for (var n = 0; n / rendition.First.Samples < segments.Length; n += step)
        {
            var start = rendition.StartOf(segments[n / rendition.First.Samples]);
            yield return start with { Ticks = start.Ticks + n % rendition.First.Samples * rendition.FrameDuration.Ticks };
        }
    }

    private static async Task<List<SeenPicture>> ReadAsync(string raw, int size, IEnumerable<MediaTime> times, CancellationToken cancellationToken)
    {
        var pictures = new List<SeenPicture>();
        var grey = new byte[size];
        await using var file = File.OpenRead(raw);
        foreach (var time in times)
        {
            // the last segment may be shorter than the others
            if (await file.ReadAtLeastAsync(grey, size, throwOnEndOfStream: false, cancellationToken) < size)
            {
                break;
            }

            pictures.Add(new SeenPicture(time, PictureLook.Of(grey, Width)));
        }

        return pictures;
    }
}
