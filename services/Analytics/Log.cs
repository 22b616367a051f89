namespace StreamPlatform.Analytics;

internal static partial class Log
{
    [LoggerMessage(6500, LogLevel.Information, "Keyspace {Keyspace} has the tables of this version")]
    public static partial void SchemaReady(this ILogger logger, string keyspace);

    [LoggerMessage(6501, LogLevel.Warning, "The store of viewing data does not answer yet; trying again")]
    public static partial void StoreNotReady(this ILogger logger, Exception exception);

    [LoggerMessage(6502, LogLevel.Warning, "{Count} heartbeats were not taken by the broker")]
    public static partial void NotTaken(this ILogger logger, int count, Exception exception);

    [LoggerMessage(6503, LogLevel.Information, "{Count} sittings closed, {Days} days of titles counted anew")]
    public static partial void Swept(this ILogger logger, int count, int days);

    [LoggerMessage(6504, LogLevel.Warning, "The sweep was interrupted and tries again")]
    public static partial void SweepInterrupted(this ILogger logger, Exception exception);

    [LoggerMessage(6506, LogLevel.Information, "A viewer's history was deleted")]
    public static partial void HistoryCleared(this ILogger logger);
}
