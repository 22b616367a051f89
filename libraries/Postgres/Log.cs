using Microsoft.Extensions.Logging;

namespace StreamPlatform.Postgres;

internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Information, "Applied migration {Source}/{Migration}")]
    public static partial void MigrationApplied(this ILogger logger, string source, string migration);
}
