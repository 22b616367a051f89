using System.ComponentModel.DataAnnotations;

namespace StreamPlatform.Ffmpeg;

internal sealed class FfmpegOptions
{
    public const string Section = "Ffmpeg";

    // Where ffmpeg and ffprobe are.
    [Required]
    public string ToolFolder { get; init; } = "/usr/bin";

    // 19 takes only what nobody else wants of the processors.
    [Range(0, 19)]
    public int Niceness { get; init; }
}
