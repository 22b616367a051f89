using Microsoft.Extensions.Options;
using StreamPlatform.Ffmpeg;

namespace StreamPlatform.Thumbnails.Frames;

// Runs ffmpeg over a file, which is one of stored segments unless its formats are named.
internal sealed class FrameTool(FfmpegProcess tools, IOptions<ThumbnailsOptions> options)
{
    public const string StoredFormat = "mov";

    public async Task RunAsync(string input, IEnumerable<string> arguments, CancellationToken cancellationToken, string formats = StoredFormat)
    {
        // times stay those of the video although segments are left out
        var command = new ToolCommand(
            ToolCommand.Ffmpeg,
            ["-hide_banner", "-v", "error", "-nostdin", "-format_whitelist", formats, "-protocol_whitelist", "file", "-copyts", "-threads", "1", "-i", input, .. arguments]);
        var result = await tools.RunAsync(command, options.Value.ToolLimit, cancellationToken);
        if (!result.Succeeded)
        {
            throw new ToolException($"ffmpeg ended with {result.ExitCode}: {result.Errors}");
        }
    }
}
