using Microsoft.Extensions.Logging;

namespace Aspire.Hosting.Running;

internal static partial class RuntimeWords
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Failed to start: {Reason}")]
    public static partial void Failed(this ILogger logger, string reason);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Process ended with exit code {ExitCode}.")]
    public static partial void Ended(this ILogger logger, int exitCode);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "Could not be made ready: {Reason}")]
    public static partial void NotReady(this ILogger logger, string reason);
}
