using System.ComponentModel.DataAnnotations;

namespace StreamPlatform.Thumbnails;

internal sealed class ThumbnailsOptions
{
    public const string Section = "Thumbnails";

    // One ffmpeg; below the half hour after which the broker takes an unacknowledged message away.
    [Range(typeof(TimeSpan), "00:00:10", "00:10:00")]
    public TimeSpan ToolLimit { get; init; } = TimeSpan.FromMinutes(5);

    // Videos that one process looks at side by side. Nothing here is in a hurry.
    [Range(1, 16)]
    public ushort ConcurrentVideos { get; init; } = 1;
}
