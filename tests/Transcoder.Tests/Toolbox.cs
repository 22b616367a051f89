using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Transcoder.Encoding;
using StreamPlatform.Transcoder.Probing;

namespace StreamPlatform.Transcoder.Tests;

/// <summary>The transcoder's own way to run ffmpeg and ffprobe, without stores and queues.</summary>
internal static class Toolbox
{
    public static readonly IOptions<TranscoderOptions> Options = Microsoft.Extensions.Options.Options.Create(new TranscoderOptions());
    public static readonly IOptions<FfmpegOptions> Limits = Microsoft.Extensions.Options.Options.Create(new FfmpegOptions());
    public static readonly ProcessThread Processes = new();
    public static readonly FfmpegProcess Tools = new(Processes, Limits, NullLogger<FfmpegProcess>.Instance);
    public static readonly SourceProber Prober = new(Tools, Options);
    public static readonly EncoderTurns Turns = new(NullLogger<EncoderTurns>.Instance);
    public static readonly EncoderRun Run = new(Tools, Turns);

    public static async Task<string> FfmpegAsync(params string[] arguments)
    {
        var result = await Tools.RunAsync(new ToolCommand("ffmpeg", ["-hide_banner", "-v", "error", "-nostdin", "-y", .. arguments]), TimeSpan.FromMinutes(5), default);
        return result.Succeeded ? result.Output : throw new InvalidOperationException(result.Errors);
    }
}
