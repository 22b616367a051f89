using StreamPlatform.Media;
using StreamPlatform.Thumbnails.Frames;
using StreamPlatform.Thumbnails.Posters;

namespace StreamPlatform.Thumbnails.Stills;

// A file and which picture of it.
internal sealed record StillSource(string Path, string Formats, string Pick)
{
    // What is seen at a time of a stored video.
    public static StillSource Seen(string path, MediaTime time, MediaTime frame) => new(path, FrameTool.StoredFormat, Frame.SeenAt(time, frame));

    // The only one of a picture that somebody sent.
    public static StillSource Picture(string path) => new(path, PictureCheck.Formats, "null");
}
