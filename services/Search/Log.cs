namespace StreamPlatform.Search;

internal static partial class Log
{
    [LoggerMessage(7000, LogLevel.Information, "Index {Index} has the settings of this version")]
    public static partial void SettingsApplied(this ILogger logger, string index);

    [LoggerMessage(7001, LogLevel.Warning, "The search engine does not answer yet; trying again")]
    public static partial void EngineNotReady(this ILogger logger, Exception exception);

    [LoggerMessage(7002, LogLevel.Information, "{Kept} {Index} indexed, {Gone} taken out")]
    public static partial void Indexed(this ILogger logger, string index, int kept, int gone);

    [LoggerMessage(7003, LogLevel.Information, "Rebuilding the index beside the live one")]
    public static partial void RebuildBegun(this ILogger logger);

    [LoggerMessage(7004, LogLevel.Information, "The rebuilt index with {Videos} videos and {Playlists} playlists is live")]
    public static partial void RebuildDone(this ILogger logger, int videos, int playlists);

    [LoggerMessage(7005, LogLevel.Error, "The rebuild failed; the live index stays as it is")]
    public static partial void RebuildFailed(this ILogger logger, Exception exception);

    [LoggerMessage(7006, LogLevel.Warning, "The search engine did not answer: {Reason}")]
    public static partial void EngineDown(this ILogger logger, string reason);
}
