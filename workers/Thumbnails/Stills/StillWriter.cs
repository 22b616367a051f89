using System.Globalization;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Thumbnails.Frames;

namespace StreamPlatform.Thumbnails.Stills;

// Draws one picture in all sizes and both formats and stores the files.
internal sealed class StillWriter(FrameTool tool, MediaStore media)
{
    public async Task WriteAsync(
        string videoId, string planId, string name, StillSource source, IReadOnlyList<Resolution> sizes, CancellationToken cancellationToken)
    {
        using var scratch = new Scratch();
        string PathOf(int width, string extension) => scratch.PathOf(string.Create(CultureInfo.InvariantCulture, $"{width}.{extension}"));
        await tool.RunAsync(source.Path, StillCommand.For(source.Pick, sizes, PathOf), cancellationToken, source.Formats);
        if (sizes.Any(size => StillCommand.Formats.Any(format => !File.Exists(PathOf(size.Width, format.Extension)))))
        {
            throw new ToolException("ffmpeg found no picture.");
        }

        foreach (var size in sizes)
        {
            foreach (var (extension, type) in StillCommand.Formats)
            {
                var bytes = await File.ReadAllBytesAsync(PathOf(size.Width, extension), cancellationToken);
                await media.PutOnceAsync(MediaKeys.Still(videoId, planId, name, size.Width, extension), bytes, type, cancellationToken);
            }
        }
    }
}
