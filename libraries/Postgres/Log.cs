using Microsoft.Extensions.Logging;

namespace StreamPlatform.Postgres;

internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Information, "Applied migration {Source}/{Migration}")]
    public static partial void MigrationApplied(this ILogger logger, string source, string migration);

    [LoggerMessage(301, LogLevel.Warning, "Channel {Channel} is no longer listened to; listening again")]
    public static partial void ListenerInterrupted(this ILogger logger, string channel, Exception exception);
}
