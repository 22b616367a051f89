using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Planning;

// The stream that is the video, and what has to be done to its pictures before they can be scaled.
internal sealed record SourcePicture(int StreamIndex, Resolution DisplaySize, bool IsInterlaced, bool IsHighDynamicRange)
{
    // Its transfer characteristics, as ffmpeg names them.
    public string? Transfer { get; init; }
}
