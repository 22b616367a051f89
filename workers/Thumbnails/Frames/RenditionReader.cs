using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Thumbnails.Frames;

// Brings stored segments of a rung into a file that ffmpeg can read: what the platform made itself is upright, progressive and of known kind.
internal sealed class RenditionReader(MediaStore media)
{
    // Null when the video has gone meanwhile.
    public async Task<Rendition?> FindAsync(string videoId, string planId, string track, CancellationToken cancellationToken)
    {
        var initBytes = await ReadAsync(MediaKeys.Init(videoId, planId, track), cancellationToken);
        var first = await ReadAsync(MediaKeys.Segment(videoId, planId, track, 0), cancellationToken);
        if (initBytes is null || first is null)
        {
            return null;
        }

        var count = 0;
        await foreach (var key in media.ListAsync($"{MediaKeys.Plan(videoId, planId)}{track}/", cancellationToken))
        {
            count += key.EndsWith(".m4s", StringComparison.Ordinal) ? 1 : 0;
        }

        var init = InitSegmentReader.Read(initBytes);
        return new Rendition(videoId, planId, track, initBytes, init, MediaSegmentReader.Read(first, init), count);
    }

    // The path of a file that begins with the init segment and goes on with these segments. Times stay those of the video.
    public async Task<string> CollectAsync(Rendition rendition, IEnumerable<int> segments, Scratch scratch, CancellationToken cancellationToken)
    {
        var path = scratch.PathOf(rendition.Track + ".mp4");
        await using var file = File.Create(path);
        await file.WriteAsync(rendition.InitBytes, cancellationToken);
        foreach (var number in segments)
        {
            var key = MediaKeys.Segment(rendition.VideoId, rendition.PlanId, rendition.Track, number);
            await using var content = await media.OpenReadAsync(key, 0, null, cancellationToken) ?? throw new VideoGoneException($"{key} is not there.");
            await content.Stream.CopyToAsync(file, cancellationToken);
        }

        return path;
    }

    private async Task<byte[]?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        await using var content = await media.OpenReadAsync(key, 0, null, cancellationToken);
        if (content is null)
        {
            return null;
        }

        var bytes = new byte[content.Length];
        await content.Stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
