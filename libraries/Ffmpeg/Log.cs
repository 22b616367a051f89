using Microsoft.Extensions.Logging;

namespace StreamPlatform.Ffmpeg;

internal static partial class Log
{
    [LoggerMessage(400, LogLevel.Debug, "{Program} runs as process {ProcessId}")]
    public static partial void ToolStarted(this ILogger logger, string program, int processId);

    [LoggerMessage(401, LogLevel.Information, "{Folders} temporary folders of processes that were killed are deleted")]
    public static partial void ScratchSwept(this ILogger logger, int folders);
}
